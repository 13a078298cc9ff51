package dev.bluepencil.action;

import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.engine.Language;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/// A translated text over the wire.
@OpenApiDescription("A translated text.")
record TranslationAnswer(
        @OpenApiDescription("The translation.") @OpenApiExample("Guten Morgen, wie geht es Ihnen?")
        String result,

        @OpenApiDescription("What it was translated into, as a BCP 47 tag.") @OpenApiExample("de")
        String language,

        @OpenApiDescription("What the text is written in: as given, else as found; null if that is not clear.")
        @OpenApiExample("en")
        @OpenApiNullable
        @Nullable
        String detectedLanguage,

        @OpenApiDescription("Which engine did it.") @OpenApiExample("gemini")
        String engine,

        @OpenApiDescription("Which of the engine's models did it, if it has several.")
        @OpenApiExample("gemini-3.5-flash-lite")
        @OpenApiNullable
        @Nullable
        String model,

        @OpenApiDescription("What it cost.") UsageAnswer usage,

        @OpenApiDescription("Whether the answer was given before and kept.")
        boolean cached) {
    static TranslationAnswer of(Done done, Language target) {
        var answer = done.answer();
        return new TranslationAnswer(
                answer.text(),
                target.tag(),
                answer.language().map(Language::tag).orElse(null),
                done.engine(),
                answer.model().orElse(null),
                UsageAnswer.of(answer.tokens()),
                done.cached());
    }
}
