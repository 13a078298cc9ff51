package dev.bluepencil.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.ServerLock;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.StorageException;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledServerTest {
    private final Map<String, String> settings;
    private final StorageConfig config;

    KilledServerTest(@TempDir Path folder) {
        settings = Map.of("DATA_DIR", folder.toString());
        config = Config.from(settings).storage();
    }

    @Test
    void every_acknowledged_account_survives_a_kill() throws IOException {
        try (var server = ServerProcess.start(settings, Integer.MAX_VALUE)) {
            var before = server.acknowledge(500);
            var rest = server.kill();

            assertKept(config, Stream.concat(before.stream(), rest.stream()).toList());
        }
    }

    @Test
    void every_acknowledged_account_survives_a_kill_on_postgresql_too() throws IOException {
        try (var postgres = new EmptyPostgres();
                var server = ServerProcess.start(Map.of("DATABASE_URL", postgres.url()), Integer.MAX_VALUE)) {
            var before = server.acknowledge(500);
            var rest = server.kill();

            assertKept(
                    postgres.config(),
                    Stream.concat(before.stream(), rest.stream()).toList());
        }
    }

    @Test
    void another_command_works_beside_a_running_server_but_no_second_server() throws IOException {
        try (var server = ServerProcess.start(settings, 1)) {
            assertKept(config, server.acknowledge(ServerProcess.THREADS));
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> ServerLock.take(config));
        }
    }

    @Test
    void a_killed_server_leaves_its_folder_to_the_next() throws IOException {
        try (var server = ServerProcess.start(settings, 1)) {
            server.acknowledge(1);
            server.kill();

            assertThatNoException().isThrownBy(() -> ServerLock.take(config).close());
        }
    }

    private static void assertKept(StorageConfig config, List<AccountId> acknowledged) {
        try (var storage = Storage.open(config)) {
            var accounts = AccountStore.in(storage);
            assertThat(acknowledged)
                    .allSatisfy(id -> assertThat(accounts.find(id)).isPresent());
        }
    }
}
