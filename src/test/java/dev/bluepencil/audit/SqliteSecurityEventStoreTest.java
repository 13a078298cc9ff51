package dev.bluepencil.audit;

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

final class SqliteSecurityEventStoreTest implements SecurityEventStoreContract {
    @AutoClose
    private final Storage storage;

    private final SecurityEventStore store;
    private final Path folder;

    SqliteSecurityEventStoreTest(@TempDir Path folder) {
        this.folder = folder;
        storage = Storage.open(TestStorage.sqlite(folder));
        store = SecurityEventStore.in(storage);
    }

    @ParameterizedTest
    @CsvSource({
        "'', by_time",
        "AND account_id = 'a', by_account",
        "AND kind = 'k', by_kind",
        "AND account_id = 'a' AND kind || '' = 'k', by_account"
    })
    void a_page_is_read_off_an_index_from_where_it_begins(String condition, String index) throws SQLException {
        var plan = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bluepencil.db"));
                var steps = connection
                        .prepareStatement("EXPLAIN QUERY PLAN SELECT * FROM security_events"
                                + " WHERE happened_at >= 1 " + condition + " AND (happened_at, id) < (2, 'x')"
                                + " ORDER BY happened_at DESC, id DESC LIMIT 50")
                        .executeQuery()) {
            while (steps.next()) {
                plan.add(steps.getString("detail"));
            }
        }

        assertThat(plan)
                .singleElement()
                .asString()
                .contains("security_events_" + index + " (", "(happened_at,id)<(?,?)");
    }

    @Override
    public SecurityEventStore store() {
        return store;
    }
}
