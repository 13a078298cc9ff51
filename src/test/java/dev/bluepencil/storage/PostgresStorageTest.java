package dev.bluepencil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresStorageTest implements StorageContract {
    @AutoClose
    private final EmptyPostgres postgres = new EmptyPostgres();

    @Override
    public StorageConfig config() {
        return postgres.config();
    }

    @Test
    void names_the_server_and_the_database() {
        try (var storage = Storage.open(config())) {
            assertThat(storage.name())
                    .matches("PostgreSQL at [\\w.]+:\\d+, database bluepencil_\\w+")
                    .endsWith(postgres.name());
        }
    }

    @Test
    void lets_its_user_in_with_a_password_that_has_special_characters() {
        var url = postgres.guestUrl("p@ss/w:r d%+?", "p%40ss%2Fw%3Ar%20d%25+%3F");
        postgres.execute("GRANT CREATE ON SCHEMA public TO " + postgres.name() + "_guest");

        assertThatNoException().isThrownBy(() -> Storage.open(at(url)).close());
    }

    @Test
    void says_that_a_password_is_wrong() {
        var url = postgres.guestUrl("right", "wr0ng");

        assertRefused(url, "which does not let us in; check user name, password and sslmode in it.");
    }

    @Test
    void says_that_the_user_may_not_make_tables() {
        assertRefused(postgres.guestUrl("right", "right"), "in which this user may not make tables; ");
    }

    @Test
    void says_that_the_database_does_not_exist() {
        assertRefused(postgres.url().replace(postgres.name(), "elsewhere"), "which does not exist; ");
    }

    @Test
    void says_that_no_server_answers() throws IOException {
        var url = "postgresql://ann:s3cret@localhost:" + freePort() + "/pencil";

        assertRefused(url, "where no PostgreSQL answers; ");
    }

    @Test
    void says_that_something_else_is_in_the_database() {
        postgres.execute("CREATE TABLE invoices (number INTEGER)");

        assertRefused(postgres.url(), "which holds something else; ");
    }

    @Test
    void says_that_the_database_cannot_keep_every_language() {
        try (var latin = new EmptyPostgres("TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'")) {
            assertRefused(latin.url(), "which cannot keep every language; ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ssl_mode=require, a parameter 'ssl_mode'",
        "sslmode=perhaps, a parameter 'sslmode' that is none of disable",
        "socketTimeout=soon, a parameter whose value"
    })
    void refuses_parameters_that_make_no_sense(String parameter, String words) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(
                        () -> Storage.open(at(postgres.url() + (postgres.url().contains("?") ? "&" : "?") + parameter)))
                .withMessageContaining("DATABASE_URL has " + words);
    }

    @Test
    void many_servers_share_it_and_need_no_folder(@TempDir Path folder) {
        var dataDir = folder.resolve("data");
        var config = Config.from(Map.of("DATABASE_URL", postgres.url(), "DATA_DIR", dataDir.toString()))
                .storage();

        try (var _ = ServerLock.take(config);
                var _ = ServerLock.take(config)) {
            assertThat(Files.exists(dataDir)).isFalse();
        }
    }

    private static void assertRefused(String url, String words) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Storage.open(at(url)))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .matches("DATABASE_URL names database \\w+ at [\\w.]+:\\d+, .+\\.")
                        .contains(words)
                        .doesNotContain("\n", "s3cret", "wr0ng"));
    }

    private static StorageConfig at(String url) {
        return Config.from(Map.of("DATABASE_URL", url)).storage();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
