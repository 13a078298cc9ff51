package dev.bluepencil.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

final class MigrationTest {
    private static final String COUNT = "SELECT count(*) FROM ";

    private final SQLiteDataSource source = new SQLiteDataSource();
    private final Jdbi database = Jdbi.create(source);

    MigrationTest(@TempDir Path folder) {
        source.setUrl("jdbc:sqlite:" + folder.resolve("bluepencil.db"));
    }

    @Test
    void adds_what_a_database_of_an_earlier_version_lacks_and_keeps_what_is_in_it() {
        Migration.run(flyway().target("2"));
        execute("INSERT INTO accounts (id, email, credential, token_version, created_at) VALUES ('a', 'b', 'c', 0, 0)");
        assertThat(number(COUNT + "sqlite_master WHERE name = 'templates'")).isZero();

        Migration.run(flyway());

        assertThat(number(COUNT + "accounts")).isOne();
        assertThat(number(COUNT + "templates")).isZero();
    }

    @Test
    void makes_nothing_twice() {
        Migration.run(flyway());
        int made = number(COUNT + "flyway_schema_history");

        Migration.run(flyway());

        assertThat(number(COUNT + "flyway_schema_history")).isEqualTo(made);
    }

    @Test
    void refuses_a_database_that_was_made_by_other_scripts() {
        Migration.run(flyway());
        execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '3'");

        refuses("checksum mismatch");
    }

    @Test
    void refuses_a_database_of_which_a_part_failed_to_be_made() {
        Migration.run(flyway());
        execute("UPDATE flyway_schema_history SET success = 0 WHERE version = '10'");

        refuses("failed migration");
    }

    @Test
    void refuses_a_database_that_holds_something_else() {
        execute("CREATE TABLE letters (id INTEGER)");

        refuses("no schema history table");
    }

    private void refuses(String why) {
        assertThatExceptionOfType(FlywayException.class)
                .isThrownBy(() -> Migration.run(flyway()))
                .withMessageContaining(why);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source);
    }

    private void execute(String change) {
        database.useHandle(handle -> handle.execute(change));
    }

    private int number(String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
