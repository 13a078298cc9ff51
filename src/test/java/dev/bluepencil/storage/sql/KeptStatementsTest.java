package dev.bluepencil.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the connection for changes, of which there is one.
final class KeptStatementsTest {
    private static final String WORD = "SELECT word FROM notes WHERE word = :word";
    private static final String SINCE = "SELECT word FROM notes WHERE word >= :least ORDER BY word";
    private static final int MORE_THAN_ARE_KEPT = 250;

    @AutoClose
    private final SqlDatabase database;

    KeptStatementsTest(@TempDir Path folder) {
        database = Sqlite.open(folder.resolve("notes.db"));
    }

    @BeforeEach
    void make_a_table() {
        database.write(handle -> handle.execute("CREATE TABLE notes (word TEXT NOT NULL PRIMARY KEY)"));
        add("hello");
        add("world");
    }

    @Test
    void the_same_sql_is_prepared_once() {
        var first = statement("hello");

        assertThat(statement("world")).isSameAs(first);
    }

    @Test
    void each_time_it_asks_what_it_is_told() {
        assertThat(words("hello")).containsExactly("hello");
        assertThat(words("world")).containsExactly("world");
        assertThat(words("nothing")).isEmpty();
    }

    @Test
    void of_two_that_need_it_at_once_each_has_its_own() {
        List<List<String>> nested = database.write(handle -> handle.createQuery(SINCE)
                .bind("least", "h")
                .map((row, _) -> handle.createQuery(SINCE)
                        .bind("least", row.getString("word"))
                        .mapTo(String.class)
                        .list())
                .list());

        assertThat(nested).containsExactly(List.of("hello", "world"), List.of("world"));
    }

    @Test
    void one_that_failed_works_the_next_time() {
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> add("hello"))
                .withStackTraceContaining("UNIQUE");

        add("again");
        assertThat(words("again")).containsExactly("again");
    }

    @Test
    void one_that_was_not_read_to_its_end_looks_at_no_past_afterwards() {
        first();
        add("abacus");

        assertThat(first()).contains("abacus");
    }

    @Test
    void one_that_nobody_closed_looks_at_no_past_either() {
        String first = database.read(handle -> {
            var rows = handle.createQuery(SINCE).bind("least", "a").mapTo(String.class);
            return rows.iterator().next();
        });
        add("abacus");

        assertThat(first()).contains("abacus");
        assertThat(first).isEqualTo("hello");
    }

    @Test
    void it_sees_a_table_that_has_changed_since() {
        hello();
        database.write(handle -> handle.execute("ALTER TABLE notes ADD COLUMN origin TEXT DEFAULT 'here'"));

        assertThat(hello()).containsEntry("origin", "here");
    }

    @Test
    void those_not_used_for_long_make_room() throws SQLException {
        var first = statement("hello");

        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            var other = "SELECT " + i;
            database.write(
                    handle -> handle.createQuery(other).mapTo(Integer.class).one());
        }

        assertThat(first.isClosed()).isTrue();
        assertThat(words("hello")).containsExactly("hello");
    }

    private void add(String word) {
        database.write(handle -> handle.createUpdate("INSERT INTO notes VALUES (:word)")
                .bind("word", word)
                .execute());
    }

    private List<String> words(String word) {
        return database.write(handle ->
                handle.createQuery(WORD).bind("word", word).mapTo(String.class).list());
    }

    private Optional<String> first() {
        return database.read(handle ->
                handle.createQuery(SINCE).bind("least", "a").mapTo(String.class).findFirst());
    }

    private Map<String, Object> hello() {
        return database.write(handle -> handle.createQuery("SELECT * FROM notes WHERE word = 'hello'")
                .mapToMap()
                .one());
    }

    private Statement statement(String word) {
        return database.write(handle -> handle.createQuery(WORD)
                .bind("word", word)
                .map((row, _) -> row.getStatement())
                .one());
    }
}
