package dev.bluepencil.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.http.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReadmeTest {
    @Test
    void lists_every_error_code_under_its_status() throws IOException {
        var rows = Files.readAllLines(Path.of("README.md"));

        for (var code : ErrorCode.values()) {
            assertThat(rows)
                    .anyMatch(row ->
                            row.startsWith("| " + code.status() + " |") && row.contains("`" + code.wire() + "`"));
        }
    }

    @Test
    void lists_every_setting() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(settings())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void lists_every_package() throws IOException {
        var layout = Files.readString(Path.of("README.md")).split("## Layout", 2)[1];

        try (var folders = Files.list(Path.of("src/main/java/dev/bluepencil"))) {
            assertThat(folders.filter(Files::isDirectory).map(Path::getFileName))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(layout).contains("`" + name + "`"));
        }
    }

    private static Stream<String> settings() throws IOException {
        return Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')));
    }
}
