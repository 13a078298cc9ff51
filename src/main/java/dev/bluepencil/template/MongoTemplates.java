package dev.bluepencil.template;

import java.util.Optional;
import org.bson.Document;

/// How a template looks as a document, a default one or one of somebody's own.
public final class MongoTemplates {
    private MongoTemplates() {}

    public static Template readDefault(Document template) {
        return read(template, Optional.of(new Slug(template.getString("slug"))));
    }

    public static Template readOwn(Document template) {
        return read(template, Optional.empty());
    }

    public static Document write(Template template) {
        return new Document("id", template.id().value())
                .append("title", template.draft().title().value())
                .append("category", template.draft().category().value())
                .append("content", template.draft().content().value())
                .append("revision", template.revision().value())
                .append("createdAt", template.createdAt())
                .append("updatedAt", template.updatedAt());
    }

    private static Template read(Document template, Optional<Slug> slug) {
        return new Template(
                new TemplateId(template.getString("id")),
                new Draft(
                        new Title(template.getString("title")),
                        new Category(template.getString("category")),
                        new Content(template.getString("content"))),
                slug,
                new Revision(template.getString("revision")),
                template.getDate("createdAt").toInstant(),
                template.getDate("updatedAt").toInstant());
    }
}
