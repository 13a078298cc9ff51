package dev.bluepencil.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.bluepencil.http.input.EntityTags;
import dev.bluepencil.template.Template;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import java.time.Instant;
import java.util.List;

/// A template over the wire.
@OpenApiDescription("A text that is kept for reuse.")
record TemplateAnswer(
        @OpenApiDescription("Names it for good.") @OpenApiExample("019de360-4e00-7000-9b1d-3c5a7e9f1b2d")
        String id,

        @OpenApiDescription("What it is called.") @OpenApiExample("Invitation to a meeting")
        String title,

        @OpenApiDescription("What it is for.") @OpenApiExample("meeting")
        String category,

        @OpenApiDescription("The text.") @OpenApiExample("Dear [First Name], will you join us on [Date]?")
        String content,

        @OpenApiDescription("Whether everybody sees it and nobody changes it, or it is one's own.")
        @JsonProperty("isDefault")
        boolean isDefault,

        @OpenApiDescription("The names of what is to be filled in, each once, as they first appear.")
        List<String> placeholders,

        @OpenApiDescription("When it was made.") Instant createdAt,

        @OpenApiDescription("When it was last changed.") Instant updatedAt) {
    @OpenApiIgnore
    static TemplateAnswer of(Template template) {
        var draft = template.draft();
        return new TemplateAnswer(
                template.id().value(),
                draft.title().value(),
                draft.category().value(),
                draft.content().value(),
                template.isDefault(),
                draft.content().placeholders(),
                template.createdAt(),
                template.updatedAt());
    }

    /// Answers with a template and the tag of its state.
    @OpenApiIgnore
    static void give(Context ctx, Template template) {
        tag(ctx, template).json(of(template));
    }

    @OpenApiIgnore
    static Context tag(Context ctx, Template template) {
        return ctx.header(Header.ETAG, EntityTags.written(template.revision().value()));
    }
}
