package dev.bluepencil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.storage.mongo.EmptyMongo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MongoStorageTest implements StorageContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @Override
    public StorageConfig config() {
        return mongo.config();
    }

    @Test
    void names_the_server_and_the_database() {
        try (var storage = Storage.open(config())) {
            assertThat(storage.name()).matches("MongoDB at .+, database bluepencil-.+");
        }
    }

    @Test
    void says_in_one_sentence_that_no_server_answers() throws IOException {
        var url = "mongodb://ann:s3cret@localhost:" + freePort() + "/?serverSelectionTimeoutMS=200";

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Storage.open(TestStorage.mongo(url)))
                .withMessageMatching("MONGODB_URL names localhost:\\d+, where no MongoDB answers; .+\\.")
                .withMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:27017", "http://localhost", "mongodb://", "mongodb://ann:p@s3cret@host"})
    void refuses_what_is_no_connection_string(String url) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Storage.open(TestStorage.mongo(url)))
                .withMessageStartingWith("MONGODB_URL is not a connection string")
                .withMessageNotContaining("s3cret")
                .withNoCause();
    }

    @Test
    void refuses_a_database_name_that_cannot_be() {
        var config = new StorageConfig(Path.of("unused"), config().mongodbUrl(), "blue pencil", Optional.empty());

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Storage.open(config))
                .withMessageStartingWith("DATABASE_NAME");
    }

    @Test
    void many_servers_share_it_and_need_no_folder(@TempDir Path folder) {
        var dataDir = folder.resolve("data");
        var config = new StorageConfig(dataDir, config().mongodbUrl(), config().databaseName(), Optional.empty());

        try (var _ = ServerLock.take(config);
                var _ = ServerLock.take(config)) {
            assertThat(Files.exists(dataDir)).isFalse();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
