package dev.bluepencil.action;

import dev.bluepencil.editor.Engines;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.TextEngine;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What there is to do, over the wire.
@OpenApiDescription("What there is to do.")
record CatalogAnswer(
        @OpenApiDescription("All actions.") List<ActionEntry> actions,

        @OpenApiDescription("All engines that are configured, the preferred ones first.")
        List<EngineEntry> engines,

        @OpenApiDescription("The longest text, in UTF-16 units.") @OpenApiExample("20000")
        int maxTextChars) {
    static CatalogAnswer of(Engines engines, int maxTextChars) {
        return new CatalogAnswer(
                Arrays.stream(Action.values())
                        .map(action -> ActionEntry.of(action, engines))
                        .toList(),
                engines.all().stream().map(EngineEntry::of).toList(),
                maxTextChars);
    }

    @OpenApiDescription("One action.")
    record ActionEntry(
            @OpenApiDescription("Its name.") @OpenApiExample("humanize")
            String name,

            @OpenApiDescription("Where to post a text.") @OpenApiExample("/actions/humanize")
            String path,

            @OpenApiDescription("Which engines do it, the preferred one first; the others stand in where it is down. "
                    + "None if no engine that is configured does it.")
            List<String> engines,

            @OpenApiDescription("What a request may hold beside `text`.")
            List<OptionAnswer> options) {
        static ActionEntry of(Action action, Engines engines) {
            return new ActionEntry(
                    action.slug(),
                    "/actions/" + action.slug(),
                    engines.thatDo(action).stream().map(TextEngine::name).toList(),
                    OptionAnswer.of(action));
        }
    }

    @OpenApiDescription("One engine.")
    record EngineEntry(
            @OpenApiDescription("Its name, as answers have it.") @OpenApiExample("gemini")
            String name,

            @OpenApiDescription("`ready`, `loading`, `down`, `misconfigured` or `failed`.") @OpenApiExample("ready")
            String state,

            @OpenApiDescription("The languages it knows.") List<LanguageEntry> languages) {
        static EngineEntry of(TextEngine engine) {
            return new EngineEntry(
                    engine.name(),
                    engine.state().name().toLowerCase(Locale.ROOT),
                    engine.languages().stream()
                            .map(LanguageEntry::of)
                            .sorted(Comparator.comparing(LanguageEntry::name))
                            .toList());
        }
    }

    @OpenApiDescription("A language. Requests may name it either way, and with a region or a script.")
    record LanguageEntry(
            @OpenApiDescription("Its BCP 47 tag.") @OpenApiExample("de")
            String tag,

            @OpenApiDescription("Its name in English.") @OpenApiExample("German")
            String name) {
        static LanguageEntry of(Language language) {
            return new LanguageEntry(language.tag(), language.englishName());
        }
    }
}
