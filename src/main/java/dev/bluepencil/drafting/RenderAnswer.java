package dev.bluepencil.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.bluepencil.template.Rendering;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A template that was filled in, over the wire.
@OpenApiDescription("A text that a template was filled in to. Where something was done to it, the rest of that action's"
        + " answer stands beside these.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RenderAnswer(
        @OpenApiDescription("The text; with `action`, what that made of it.")
        @OpenApiExample("Dear Ada, will you join us on [Date]?")
        String result,

        @OpenApiDescription("The names that no value was given for; they stand in the text as they did.")
        List<String> missing,

        @OpenApiDescription("With `action`, the text that it was done to, which `edits` apply to.")
        @OpenApiExample("Dear Ada, will you join us on [Date]?")
        @OpenApiNullable
        @Nullable
        String text) {
    @OpenApiIgnore
    static RenderAnswer of(Rendering rendering) {
        return new RenderAnswer(rendering.text(), rendering.missing(), null);
    }

    /// With what an action answers.
    record Acted(@JsonUnwrapped Object answer, List<String> missing, String text) {
        static Acted of(Object answer, Rendering rendering) {
            return new Acted(answer, rendering.missing(), rendering.text());
        }
    }
}
