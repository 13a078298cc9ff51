package dev.bluepencil.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.StorageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void of_changes_made_together_one_that_fails_undoes_itself_alone() throws Exception {
        var isHeld = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holding = threads.submit(() -> database.write(handle -> {
                isHeld.countDown();
                await(mayGoOn);
                return add(handle, "first");
            }));
            isHeld.await();
            var others = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 100; i++) {
                var word = i % 2 == 0 ? "word " + i : "first"; // every other one is there already
                others.add(threads.submit(() -> database.write(handle -> add(handle, word))));
            }
            mayGoOn.countDown();
            holding.get();
            int failed = 0;
            for (var other : others) {
                failed += failsByItself(other) ? 1 : 0;
            }
            assertThat(failed).isEqualTo(50);
        }
        assertThat(count()).isEqualTo(51);
    }

    @Test
    void a_change_is_made_though_its_thread_is_interrupted_meanwhile() throws Exception {
        var isHeld = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var wasInterrupted = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            database.write(handle -> {
                isHeld.countDown();
                await(mayGoOn);
                return add(handle, "hello");
            });
            wasInterrupted.set(Thread.interrupted());
        });
        isHeld.await();
        writer.interrupt();
        mayGoOn.countDown();
        writer.join();

        assertThat(count()).isEqualTo(1);
        assertThat(wasInterrupted).isTrue();
    }

    @Test
    void a_change_that_breaks_down_leaves_the_database_fit_for_the_next() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database.write(handle -> {
                    add(handle, "hello");
                    throw new StackOverflowError();
                }));

        database.write(handle -> add(handle, "world"));
        assertThat(count()).isEqualTo(1);
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

    private static boolean failsByItself(Future<Integer> change) throws InterruptedException {
        try {
            change.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e).hasStackTraceContaining("UNIQUE");
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
