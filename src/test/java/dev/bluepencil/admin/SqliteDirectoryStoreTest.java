package dev.bluepencil.admin;

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

final class SqliteDirectoryStoreTest implements DirectoryStoreContract {
    @AutoClose
    private final Storage storage;

    private final Path folder;

    SqliteDirectoryStoreTest(@TempDir Path folder) {
        this.folder = folder;
        storage = Storage.open(TestStorage.sqlite(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "'', sqlite_autoindex_accounts_2 (email>? AND email<?)",
        "AND roles <> '' AND ' ' || roles || ' ' LIKE '% admin %', accounts_with_roles (email>? AND email<?)"
    })
    void a_page_is_read_off_an_index_from_where_it_begins(String condition, String index) throws SQLException {
        var plan = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bluepencil.db"));
                var steps = connection
                        .prepareStatement("EXPLAIN QUERY PLAN SELECT * FROM accounts WHERE email > 'a' AND email < 'b' "
                                + condition + " ORDER BY email LIMIT 50")
                        .executeQuery()) {
            while (steps.next()) {
                plan.add(steps.getString("detail"));
            }
        }

        assertThat(plan).singleElement().asString().endsWith(index);
    }

    @Override
    public Storage storage() {
        return storage;
    }
}
