package dev.bluepencil.library;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.library.Expected.Any;
import dev.bluepencil.library.Expected.OneOf;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.storage.sql.Violation;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.SqlTemplates;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/// Own templates in a relational database.
final class SqlTemplateStore implements TemplateStore {
    private static final String COLUMNS = "id, title, category, content, revision, created_at, updated_at";

    private final SqlDatabase database;

    SqlTemplateStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public boolean add(AccountId owner, Template template, int most) {
        try {
            return database.write(handle -> add(handle, owner, template, most));
        } catch (JdbiException e) {
            // If the account was deleted meanwhile, all it had is.
            if (!Violation.FOREIGN_KEY.isWhy(e)) {
                throw e;
            }
            return true;
        }
    }

    @Override
    public Optional<Template> find(AccountId owner, TemplateId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM templates WHERE account_id = :account AND id = :id")
                .bind("account", owner.value())
                .bind("id", id.value())
                .map((row, _) -> SqlTemplates.readOwn(row))
                .findOne());
    }

    @Override
    public Optional<Template> replace(
            AccountId owner, TemplateId id, Expected expected, Draft draft, Revision next, Instant now) {
        return change(
                """
                        UPDATE templates SET title = :title, category = :category, content = :content,
                            searched = :searched, revision = :revision, updated_at = :updated_at
                        """,
                owner,
                id,
                expected,
                query -> SqlTemplates.bind(query, draft)
                        .bind("searched", SearchText.searched(draft))
                        .bind("revision", next.value())
                        .bind("updated_at", now.toEpochMilli()));
    }

    @Override
    public Optional<Template> remove(AccountId owner, TemplateId id, Expected expected) {
        return change("DELETE FROM templates", owner, id, expected, UnaryOperator.identity());
    }

    @Override
    public List<Template> page(AccountId owner, Filter filter, Optional<TemplateId> after, int most) {
        return database.read(handle -> {
            // Conditions that are not there, rather than ones that are always true, let the index do the work.
            var query = handle.createQuery("SELECT " + COLUMNS + " FROM templates WHERE account_id = :account"
                            + (after.isPresent() ? " AND id > :after" : "")
                            + (filter.category().isPresent() ? " AND category = :category" : "")
                            + (filter.text().isPresent() ? " AND searched LIKE :text ESCAPE '!'" : "")
                            + " ORDER BY id LIMIT :most")
                    .bind("account", owner.value())
                    .bind("most", most);
            after.ifPresent(it -> query.bind("after", it.value()));
            filter.category().ifPresent(it -> query.bind("category", it.value()));
            filter.text().ifPresent(it -> query.bind("text", containing(it)));
            return query.map((row, _) -> SqlTemplates.readOwn(row)).list();
        });
    }

    @Override
    public Map<Category, Integer> categories(AccountId owner) {
        return database.read(handle -> {
            var categories = new HashMap<Category, Integer>();
            handle.createQuery("""
                            SELECT category, COUNT(*) AS templates FROM templates
                            WHERE account_id = :account GROUP BY category
                            """)
                    .bind("account", owner.value())
                    .map((row, _) -> Map.entry(new Category(row.getString("category")), row.getInt("templates")))
                    .forEach(it -> categories.put(it.getKey(), it.getValue()));
            return categories;
        });
    }

    @Override
    public void removeAllOf(AccountId owner) {
        database.write(handle -> handle.createUpdate("DELETE FROM templates WHERE account_id = :account")
                .bind("account", owner.value())
                .execute());
    }

    private Optional<Template> change(
            String statement, AccountId owner, TemplateId id, Expected expected, UnaryOperator<Query> values) {
        if (expected instanceof OneOf(var revisions) && revisions.isEmpty()) {
            return Optional.empty(); // for which there is no SQL
        }
        var condition = " WHERE account_id = :account AND id = :id"
                + switch (expected) {
                    case Any() -> "";
                    case OneOf _ -> " AND revision IN (<expected>)";
                };
        return database.write(handle -> {
            var query = values.apply(handle.createQuery(statement + condition + " RETURNING " + COLUMNS))
                    .bind("account", owner.value())
                    .bind("id", id.value());
            if (expected instanceof OneOf(var revisions)) {
                query.bindList(
                        "expected", revisions.stream().map(Revision::value).toList());
            }
            return query.map((row, _) -> SqlTemplates.readOwn(row)).findOne();
        });
    }

    private static boolean add(Handle handle, AccountId owner, Template template, int most) {
        var slot = freeSlot(handle, owner, most);
        while (slot.isPresent() && !insert(handle, owner, template, slot.getAsInt())) {
            slot = freeSlot(handle, owner, most);
        }
        return slot.isPresent();
    }

    private static OptionalInt freeSlot(Handle handle, AccountId owner, int most) {
        var taken = handle.createQuery("SELECT slot FROM templates WHERE account_id = :account")
                .bind("account", owner.value())
                .mapTo(Integer.class)
                .list();
        return Slots.free(taken, most);
    }

    /// `false` if somebody else has the slot by now.
    private static boolean insert(Handle handle, AccountId owner, Template template, int slot) {
        var statement = handle.createUpdate("""
                        INSERT INTO templates
                            (account_id, id, slot, title, category, content, searched, revision, created_at, updated_at)
                        VALUES (:account, :id, :slot, :title, :category, :content, :searched, :revision,
                            :created_at, :updated_at)
                        ON CONFLICT (account_id, slot) DO NOTHING
                        """)
                .bind("account", owner.value())
                .bind("slot", slot)
                .bind("searched", SearchText.searched(template.draft()));
        return SqlTemplates.bind(statement, template).execute() == 1;
    }

    private static String containing(SearchText text) {
        return "%" + text.folded().replaceAll("[!%_]", "!$0") + "%";
    }
}
