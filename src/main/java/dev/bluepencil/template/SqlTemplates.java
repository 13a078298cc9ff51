package dev.bluepencil.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/// How a template looks as a row, a default one or one of somebody's own.
public final class SqlTemplates {
    private SqlTemplates() {}

    public static Template readDefault(ResultSet row) throws SQLException {
        return read(row, Optional.of(new Slug(row.getString("slug"))));
    }

    public static Template readOwn(ResultSet row) throws SQLException {
        return read(row, Optional.empty());
    }

    public static <S extends SqlStatement<S>> S bind(S statement, Template template) {
        return bind(statement, template.draft())
                .bind("id", template.id().value())
                .bind("revision", template.revision().value())
                .bind("created_at", template.createdAt().toEpochMilli())
                .bind("updated_at", template.updatedAt().toEpochMilli());
    }

    public static <S extends SqlStatement<S>> S bind(S statement, Draft draft) {
        return statement
                .bind("title", draft.title().value())
                .bind("category", draft.category().value())
                .bind("content", draft.content().value());
    }

    private static Template read(ResultSet row, Optional<Slug> slug) throws SQLException {
        return new Template(
                new TemplateId(row.getString("id")),
                new Draft(
                        new Title(row.getString("title")),
                        new Category(row.getString("category")),
                        new Content(row.getString("content"))),
                slug,
                new Revision(row.getString("revision")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
