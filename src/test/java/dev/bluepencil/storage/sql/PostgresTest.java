package dev.bluepencil.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.bluepencil.Wire;
import dev.bluepencil.config.PostgresUrl;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.StorageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresTest {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @Test
    void reads_what_was_written_from_wherever_it_was() {
        try (var one = open();
                var other = open()) {
            makeNotes(one);
            one.write(handle -> add(handle, "hello"));

            assertThat(count(other)).isEqualTo(1);
        }
    }

    @Test
    void undoes_a_change_that_fails_on_the_way() {
        try (var database = open()) {
            makeNotes(database);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> database.write(handle -> {
                        add(handle, "hello");
                        throw new IllegalStateException("changed my mind");
                    }));

            assertThat(count(database)).isZero();
        }
    }

    @Test
    void changes_nothing_in_a_read() {
        try (var database = open()) {
            makeNotes(database);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> database.read(handle -> add(handle, "hello")));

            assertThat(count(database)).isZero();
        }
    }

    @Test
    void takes_changes_from_many_threads_at_once() throws InterruptedException, ExecutionException {
        try (var database = open()) {
            makeNotes(database);

            assertThat(Race.winners(i -> database.write(handle -> add(handle, "word " + i)) == 1))
                    .isEqualTo(Race.RUNNERS);
            assertThat(count(database)).isEqualTo(Race.RUNNERS);
        }
    }

    @Test
    void acknowledges_what_is_on_the_disk_even_if_the_server_would_do_so_before() {
        assertThat(durabilityWhenSetTo("off")).isEqualTo("on");
    }

    @Test
    void waits_for_a_standby_if_the_server_is_set_to() {
        assertThat(durabilityWhenSetTo("remote_apply")).isEqualTo("remote_apply");
    }

    @Test
    void sorts_addresses_by_bytes_whatever_the_language() {
        try (var database = open()) {
            database.write(handle -> handle.execute("""
                    INSERT INTO accounts (id, email, credential, token_version, created_at)
                    VALUES ('1', 'a_a@x', '', 0, 0), ('2', 'a.z@x', '', 0, 0), ('3', 'ab@x', '', 0, 0)
                    """));

            List<String> addresses =
                    database.read(handle -> handle.createQuery("SELECT email FROM accounts ORDER BY email")
                            .mapTo(String.class)
                            .list());

            assertThat(addresses).containsExactly("a.z@x", "a_a@x", "ab@x");
        }
    }

    @Test
    void many_nodes_may_start_at_once() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(6, _ -> {
                    try (var database = open()) {
                        database.ping();
                        return true;
                    }
                }))
                .isEqualTo(6);
    }

    @Test
    void does_again_what_the_server_undid_because_of_another_change() {
        var tries = new AtomicInteger();
        try (var database = open()) {
            makeNotes(database);
            database.write(handle -> add(handle, "hello") + (tries.incrementAndGet() < 3 ? fail(handle, "40P01") : 0));

            assertThat(tries).hasValue(3);
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40003", "25006", "25P03", "53100", "53300", "55P03", "57014", "58030", "XX001"})
    void is_itself_to_blame_for_some_failures(String state) {
        try (var database = open()) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> database.write(handle -> fail(handle, state)))
                    .withMessageMatching("PostgreSQL at .+, database .+ failed \\(.+\\)\\.");
        }
    }

    @Test
    void does_not_mind_tables_that_grow_a_column_meanwhile() {
        try (var database = open()) {
            makeNotes(database);
            database.write(handle -> add(handle, "hello"));
            for (int i = 0; i < 40; i++) {
                all(database);
                touchAll(database);
            }
            postgres.execute("ALTER TABLE notes ADD COLUMN colour TEXT");
            for (int i = 0; i < 40; i++) {
                assertThat(all(database)).hasSize(1);
                assertThat(touchAll(database)).hasSize(1);
            }
        }
    }

    @Test
    void keeps_values_out_of_failures() {
        try (var database = open()) {
            makeNotes(database);
            database.write(handle ->
                    handle.execute("CREATE TABLE marks (word TEXT NOT NULL REFERENCES notes, by TEXT NOT NULL)"));
            database.write(handle -> add(handle, "s3cret"));

            assertThat(List.of(
                            traceOf(() -> database.write(handle -> add(handle, "s3cret"))),
                            traceOf(() -> database.write(
                                    handle -> handle.createUpdate("INSERT INTO marks VALUES (:word, :by)")
                                            .bind("word", "s3cret mark")
                                            .bind("by", "somebody")
                                            .execute())),
                            traceOf(() -> database.write(
                                    handle -> handle.createUpdate("INSERT INTO marks VALUES (:word, NULL)")
                                            .bind("word", "s3cret")
                                            .execute())),
                            traceOf(() ->
                                    database.write(handle -> handle.prepareBatch("INSERT INTO notes VALUES (:word)")
                                            .bind("word", "s3cret")
                                            .add()
                                            .bind("word", "s3cret")
                                            .add()
                                            .execute()))))
                    .allSatisfy(
                            trace -> assertThat(trace).contains("constraint").doesNotContain("s3cret"));
        }
    }

    @Test
    void a_server_that_hangs_up_is_an_outage_that_passes() {
        try (var database = open()) {
            makeNotes(database);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> database.write(handle -> {
                        postgres.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                        return add(handle, "hello");
                    }));

            awaitRecovery(database);
            assertThat(count(database)).isZero();
        }
    }

    @Test
    void a_network_that_breaks_or_hangs_is_an_outage_that_passes() throws IOException {
        var server = postgres.parsed("").hosts().getFirst();
        try (var wire = new Wire(server.name(), server.port());
                var database = Postgres.open(through(wire, postgres.parsed("socketTimeout=1")))) {
            wire.cut();
            assertThatExceptionOfType(StorageException.class).isThrownBy(database::ping);
            wire.mend();
            awaitRecovery(database);

            wire.halt();
            assertThatExceptionOfType(StorageException.class).isThrownBy(database::ping);
            wire.resume();
            awaitRecovery(database);
        }
    }

    private SqlDatabase open() {
        return Postgres.open(postgres.parsed(""));
    }

    private static PostgresUrl through(Wire wire, PostgresUrl url) {
        var host = new PostgresUrl.Host("localhost", wire.port());
        return new PostgresUrl(List.of(host), url.database(), url.user(), url.password(), url.parameters());
    }

    private String durabilityWhenSetTo(String setting) {
        postgres.execute("ALTER DATABASE " + postgres.name() + " SET synchronous_commit = " + setting);
        try (var database = open()) {
            return database.write(handle -> handle.createQuery("SELECT current_setting('synchronous_commit')")
                    .mapTo(String.class)
                    .one());
        }
    }

    /// A connection that was in use a moment ago is found dead only by its next user.
    private static void awaitRecovery(SqlDatabase database) {
        for (int i = 0; i < 20; i++) {
            try {
                database.ping();
                break;
            } catch (StorageException _) {
                // the next may get another connection
            }
        }
        assertThatNoException().isThrownBy(database::ping);
    }

    private static void makeNotes(SqlDatabase database) {
        database.write(handle -> handle.execute("CREATE TABLE notes (word TEXT NOT NULL PRIMARY KEY)"));
    }

    private static int add(Handle handle, String word) {
        return handle.createUpdate("INSERT INTO notes VALUES (:word)")
                .bind("word", word)
                .execute();
    }

    private static int fail(Handle handle, String state) {
        return handle.execute("DO $$ BEGIN RAISE EXCEPTION 'a test' USING ERRCODE = '" + state + "'; END $$");
    }

    private static int count(SqlDatabase database) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM notes")
                .mapTo(Integer.class)
                .one());
    }

    private static List<?> all(SqlDatabase database) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM notes").mapToMap().list());
    }

    private static List<?> touchAll(SqlDatabase database) {
        return database.write(handle -> handle.createQuery("UPDATE notes SET word = word RETURNING *")
                .mapToMap()
                .list());
    }

    private static String traceOf(Runnable work) {
        var trace = new StringWriter();
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(work::run)
                .satisfies(failure -> failure.printStackTrace(new PrintWriter(trace)));
        return trace.toString();
    }
}
