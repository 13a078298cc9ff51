package dev.bluepencil.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.TokenConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void development_makes_a_secret_and_keeps_it() throws IOException {
        var config = config(folder.resolve("data"));

        var first = SigningKey.of(config);

        assertThat(SigningKey.of(config)).isEqualTo(first);
        assertThat(first.bytes().length).isGreaterThanOrEqualTo(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config.secretFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void of_many_that_start_at_once_all_use_the_same_secret() throws Exception {
        var config = config(folder);
        Callable<SigningKey> start = () -> SigningKey.of(config);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = new HashSet<SigningKey>();
            for (Future<SigningKey> key :
                    threads.invokeAll(Stream.generate(() -> start).limit(32).toList())) {
                keys.add(key.get());
            }
            assertThat(keys).hasSize(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(config.secretFile()));
        }
    }

    private static TokenConfig config(Path dataDir) {
        return Config.from(Map.of("DATA_DIR", dataDir.toString())).tokens();
    }
}
