package dev.bluepencil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.bluepencil.config.StorageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStorageTest implements StorageContract {
    private final Path dataDir;

    SqliteStorageTest(@TempDir Path folder) {
        dataDir = folder.resolve("some/where");
    }

    @Override
    public StorageConfig config() {
        return TestStorage.sqlite(dataDir);
    }

    @Test
    void names_its_file() {
        try (var storage = Storage.open(config())) {
            assertThat(storage.name()).isEqualTo("SQLite in " + dataDir.resolve("bluepencil.db"));
        }
    }

    @Test
    void makes_its_folder_for_its_owner_only() throws IOException {
        Storage.open(config()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir)))
                .isEqualTo("rwx------");
    }

    @Test
    void makes_its_files_for_their_owner_only_in_a_folder_that_others_may_enter() throws IOException {
        Files.createDirectories(dataDir);
        Files.setPosixFilePermissions(dataDir, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var _ = Storage.open(config());
                var _ = ServerLock.take(config());
                var files = Files.list(dataDir)) {
            assertThat(files)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void leaves_one_file_behind_when_closed() throws IOException {
        Storage.open(config()).close();

        try (var files = Files.list(dataDir)) {
            assertThat(files).containsExactly(dataDir.resolve("bluepencil.db"));
        }
    }

    @Test
    void refuses_a_data_folder_that_is_a_file() throws IOException {
        Files.createDirectories(dataDir.getParent());
        Files.writeString(dataDir, "here first");

        assertRefused("DATA_DIR is " + dataDir + ", which is a file");
    }

    @Test
    void refuses_a_data_folder_that_cannot_be_made() throws IOException {
        Files.writeString(dataDir.getParent(), "here first");

        assertRefused("DATA_DIR is " + dataDir + ", which cannot be made there");
    }

    @Test
    void refuses_a_data_folder_that_cannot_be_written_to() throws IOException {
        Files.createDirectories(dataDir);
        Files.setPosixFilePermissions(dataDir, PosixFilePermissions.fromString("r-xr-xr-x"));

        if (Files.isWritable(dataDir)) { // permissions do not bind the superuser
            assertThatNoException().isThrownBy(() -> Storage.open(config()).close());
        } else {
            assertRefused("DATA_DIR is " + dataDir + ", which this user cannot write to");
        }
    }

    @Test
    void refuses_a_file_that_cannot_be_written_to() throws IOException {
        var file = dataDir.resolve("bluepencil.db");
        Storage.open(config()).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        if (Files.isWritable(file)) { // permissions do not bind the superuser
            assertThatNoException().isThrownBy(() -> Storage.open(config()).close());
        } else {
            assertRefused("DATA_DIR holds " + file + ", which this user cannot write to");
        }
    }

    @Test
    void refuses_a_file_that_is_no_database() throws IOException {
        Files.createDirectories(dataDir);
        Files.writeString(dataDir.resolve("bluepencil.db"), "Dear diary, ".repeat(1000));

        assertRefused("DATA_DIR holds " + dataDir.resolve("bluepencil.db") + ", which is no SQLite database");
    }

    @Test
    void refuses_a_folder_in_place_of_the_file() throws IOException {
        Files.createDirectories(dataDir.resolve("bluepencil.db"));

        assertRefused("DATA_DIR holds " + dataDir.resolve("bluepencil.db") + ", which cannot be opened");
    }

    @Test
    void serves_one_server_at_a_time() {
        try (var _ = ServerLock.take(config())) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> ServerLock.take(config()))
                    .withMessageStartingWith("DATA_DIR is " + dataDir + ", which another Bluepencil server is using");
        }
        assertThatNoException().isThrownBy(() -> ServerLock.take(config()).close());
    }

    @Test
    void opens_for_another_command_beside_a_server() {
        try (var _ = ServerLock.take(config());
                var server = Storage.open(config());
                var command = Storage.open(config())) {
            assertThatNoException().isThrownBy(server::ping);
            assertThatNoException().isThrownBy(command::ping);
        }
    }

    private void assertRefused(String beginning) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Storage.open(config()))
                .withMessageStartingWith(beginning)
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).endsWith(".").doesNotContain("\n"));
    }
}
