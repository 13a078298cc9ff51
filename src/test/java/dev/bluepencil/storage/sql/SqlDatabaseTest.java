package dev.bluepencil.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.StorageException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlDatabaseTest {
    @AutoClose
    private final SqlDatabase database;

    SqlDatabaseTest(@TempDir Path folder) {
        database = Sqlite.open(folder.resolve("notes.db"));
    }

    @BeforeEach
    void make_a_table() {
        database.write(handle -> handle.execute("CREATE TABLE notes (word TEXT NOT NULL PRIMARY KEY)"));
    }

    @Test
    void reads_what_was_written() {
        database.write(handle -> add(handle, "hello"));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void undoes_a_change_that_fails_on_the_way() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database.write(handle -> {
                    add(handle, "hello");
                    throw new IllegalStateException("changed my mind");
                }));

        assertThat(count()).isZero();
    }

    @Test
    void changes_nothing_in_a_read() {
        assertThatExceptionOfType(JdbiException.class).isThrownBy(() -> database.read(handle -> add(handle, "hello")));
    }

    @Test
    void keeps_bound_values_out_of_failures() {
        database.write(handle -> add(handle, "s3cret"));

        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> database.write(handle -> add(handle, "s3cret")))
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("UNIQUE"))
                .satisfies(failure ->
                        assertThat(failure.toString() + failure.getCause()).doesNotContain("s3cret"));
    }

    @Test
    void takes_changes_from_many_threads_at_once() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(i -> database.write(handle -> add(handle, "word " + i)) == 1))
                .isEqualTo(Race.RUNNERS);
        assertThat(count()).isEqualTo(Race.RUNNERS);
    }

    @Test
    void a_full_disk_is_the_databases_failure_and_passes() {
        database.write(handle -> handle.execute("PRAGMA max_page_count = 20"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> database.write(handle -> add(handle, "x".repeat(1_000_000))))
                .withMessageContaining("SQLite in ")
                .withMessageContaining("full");

        database.write(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
        database.write(handle -> add(handle, "hello"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void keeps_references_whole() {
        database.write(handle -> handle.execute("CREATE TABLE marks (word TEXT NOT NULL REFERENCES notes (word))"));

        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> database.write(handle -> handle.execute("INSERT INTO marks VALUES ('nowhere')")));
    }

    private static int add(Handle handle, String word) {
        return handle.createUpdate("INSERT INTO notes VALUES (:word)")
                .bind("word", word)
                .execute();
    }

    private int count() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM notes")
                .mapTo(Integer.class)
                .one());
    }
}
