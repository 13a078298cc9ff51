package dev.bluepencil.action;

import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.engine.Language;
import dev.bluepencil.text.Edit;
import dev.bluepencil.text.Edits;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A revised text over the wire.
@OpenApiDescription("A revised text.")
record RevisionAnswer(
        @OpenApiDescription("The text as it is to be.") @OpenApiExample("I have an apple; it was red.")
        String result,

        @OpenApiDescription("What was changed, from front to back; applied to the text sent, they give the result.")
        List<EditAnswer> edits,

        @OpenApiDescription("What the text is written in, if it is known.")
        @OpenApiExample("en-GB")
        @OpenApiNullable
        @Nullable
        String language,

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
    static RevisionAnswer of(Done done, String original) {
        var answer = done.answer();
        return new RevisionAnswer(
                answer.text(),
                Edits.between(original, answer.text()).stream()
                        .map(EditAnswer::of)
                        .toList(),
                answer.language().map(Language::tag).orElse(null),
                done.engine(),
                answer.model().orElse(null),
                UsageAnswer.of(answer.tokens()),
                done.cached());
    }

    @OpenApiDescription("One replaced span of the text sent. Offsets count UTF-16 units, as JavaScript does.")
    record EditAnswer(
            @OpenApiDescription("Where it starts.") @OpenApiExample("2")
            int offset,

            @OpenApiDescription("How long it is; 0 where something is inserted.") @OpenApiExample("3")
            int length,

            @OpenApiDescription("What stood there.") @OpenApiExample("has")
            String original,

            @OpenApiDescription("What stands there now; empty where something is removed.") @OpenApiExample("have")
            String replacement) {
        static EditAnswer of(Edit edit) {
            return new EditAnswer(edit.offset(), edit.length(), edit.original(), edit.replacement());
        }
    }
}
