package dev.bluepencil.action;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Audience;
import dev.bluepencil.engine.Formality;
import dev.bluepencil.engine.Length;
import dev.bluepencil.engine.Tone;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import java.util.List;

/// One field that an action takes beside the text.
@OpenApiDescription("One field that a request may hold beside `text`.")
record OptionAnswer(
        @OpenApiDescription("Its name in the request.") @OpenApiExample("tone")
        String name,

        @OpenApiDescription("Whether a request has to hold it.") @OpenApiExample("false")
        boolean required,

        @OpenApiDescription("`language`: a BCP 47 tag or an English name. `choice`: one of the values.")
        @OpenApiExample("choice")
        String kind,

        @OpenApiDescription("What there is to choose from; nothing for a language.")
        List<String> values) {
    static List<OptionAnswer> of(Action action) {
        return switch (action) {
            case FIX_GRAMMAR -> List.of(language("language", false));
            case TRANSLATE ->
                List.of(
                        language("target_language", true),
                        language("source_language", false),
                        choice("formality", Formality.class));
            case IMPROVE ->
                List.of(choice("tone", Tone.class), choice("audience", Audience.class), choice("length", Length.class));
            case HUMANIZE -> List.of(choice("tone", Tone.class));
        };
    }

    private static OptionAnswer language(String name, boolean required) {
        return new OptionAnswer(name, required, "language", List.of());
    }

    private static <E extends Enum<E>> OptionAnswer choice(String name, Class<E> options) {
        return new OptionAnswer(name, false, "choice", Choice.names(options));
    }
}
