package dev.bluepencil.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqliteTemplateStoreTest implements TemplateStoreContract {
    @AutoClose
    private final Storage storage;

    private final TemplateStore store;
    private final Path folder;

    SqliteTemplateStoreTest(@TempDir Path folder) {
        this.folder = folder;
        storage = Storage.open(TestStorage.sqlite(folder));
        store = TemplateStore.in(storage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | ORDER BY id LIMIT 50 | (account_id=?)",
                "id | AND id > 'x' ORDER BY id LIMIT 50 | (account_id=? AND id>?)",
                "id | AND searched LIKE '%x%' ESCAPE '!' ORDER BY id LIMIT 50 | (account_id=?)",
                "slot | | (account_id=?)",
                "title | AND id = 'x' | (account_id=? AND id=?)"
            })
    void no_query_looks_at_templates_of_others(String column, String rest, String search) throws SQLException {
        var plan = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bluepencil.db"));
                var steps = connection
                        .prepareStatement("EXPLAIN QUERY PLAN SELECT " + column
                                + " FROM templates WHERE account_id = 'a' " + (rest == null ? "" : rest))
                        .executeQuery()) {
            while (steps.next()) {
                plan.add(steps.getString("detail"));
            }
        }

        assertThat(plan).singleElement().asString().startsWith("SEARCH").endsWith(search);
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public TemplateStore store() {
        return store;
    }
}
