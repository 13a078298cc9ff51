package dev.bluepencil.defaults;

import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.template.Slug;
import dev.bluepencil.template.SqlTemplates;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Default templates in a relational database.
final class SqlDefaultStore implements DefaultStore {
    private static final Comparator<Template> BY_SLUG =
            Comparator.comparing(template -> template.slug().orElseThrow().value());

    private final SqlDatabase database;

    SqlDefaultStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public List<Template> all() {
        return database.read(SqlDefaultStore::all);
    }

    @Override
    public Optional<Template> find(TemplateId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM default_templates WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> SqlTemplates.readDefault(row))
                .findOne());
    }

    @Override
    public List<DefaultChange> replaceAll(List<DefaultTemplate> templates, Instant now) {
        return database.write(handle -> {
            lock(handle, now);
            return replaceAll(handle, templates, now);
        });
    }

    @Override
    public boolean setFirst(List<DefaultTemplate> templates, Instant now) {
        return database.write(handle -> {
            boolean isFirst = lockFirst(handle, now);
            if (isFirst) {
                replaceAll(handle, templates, now);
            }
            return isFirst;
        });
    }

    @Override
    public boolean isSet() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM default_templates_set")
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /// Sorted here, since databases have their own ideas of where a hyphen belongs.
    private static List<Template> all(Handle handle) {
        return handle
                .createQuery("SELECT * FROM default_templates")
                .map((row, _) -> SqlTemplates.readDefault(row))
                .stream()
                .sorted(BY_SLUG)
                .toList();
    }

    private static List<DefaultChange> replaceAll(Handle handle, List<DefaultTemplate> templates, Instant now) {
        var succession = Succession.of(all(handle), templates, now);
        succession.removed().forEach(slug -> remove(handle, slug));
        succession.written().forEach(template -> write(handle, template));
        return succession.changes();
    }

    /// Others who replace them wait for this transaction to end.
    private static void lock(Handle handle, Instant now) {
        handle.createUpdate("""
                        INSERT INTO default_templates_set (id, set_at) VALUES (1, :now)
                        ON CONFLICT (id) DO UPDATE SET set_at = excluded.set_at
                        """).bind("now", now.toEpochMilli()).execute();
    }

    /// The same, unless there was another before, ended or not.
    private static boolean lockFirst(Handle handle, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO default_templates_set (id, set_at) VALUES (1, :now) ON CONFLICT (id) DO NOTHING
                        """).bind("now", now.toEpochMilli()).execute() == 1;
    }

    private static void write(Handle handle, Template template) {
        var statement = handle.createUpdate("""
                INSERT INTO default_templates (slug, id, title, category, content, revision, created_at, updated_at)
                VALUES (:slug, :id, :title, :category, :content, :revision, :created_at, :updated_at)
                ON CONFLICT (slug) DO UPDATE SET
                    title = excluded.title,
                    category = excluded.category,
                    content = excluded.content,
                    revision = excluded.revision,
                    updated_at = excluded.updated_at
                """)
                .bind("slug", template.slug().orElseThrow().value());
        SqlTemplates.bind(statement, template).execute();
    }

    private static void remove(Handle handle, Slug slug) {
        handle.createUpdate("DELETE FROM default_templates WHERE slug = :slug")
                .bind("slug", slug.value())
                .execute();
    }
}
