package dev.bluepencil.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bluepencil.config.ConfigException;
import dev.bluepencil.config.LogConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

final class LogsTest {
    private final LoggerContext context = new LoggerContext();
    private final Logs logs = new Logs(context);
    private final Path folder;

    LogsTest(@TempDir Path folder) {
        this.folder = folder;
        context.setMDCAdapter(MDC.getMDCAdapter());
    }

    @AfterEach
    void stop() {
        context.stop();
        MDC.clear();
    }

    @Test
    void as_json_each_line_is_an_object_that_names_request_and_account() throws IOException {
        logs.configure(new LogConfig(LogConfig.Format.JSON, Optional.of(folder.resolve("made/if absent"))));
        MDC.put("request_id", "trace-1234");
        MDC.put("account_id", "acc-1");
        log("two\nlines", new IllegalStateException("broken"));

        var lines = Files.readAllLines(folder.resolve("made/if absent/bluepencil.log"));
        assertThat(lines).hasSize(1);
        var line = new ObjectMapper().readTree(lines.getFirst());
        assertThat(Instant.parse(line.path("timestamp").asText())).isNotNull();
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("logger").asText()).isEqualTo("dev.bluepencil.Here");
        assertThat(line.path("message").asText()).isEqualTo("said two\nlines");
        assertThat(line.path("request_id").asText()).isEqualTo("trace-1234");
        assertThat(line.path("account_id").asText()).isEqualTo("acc-1");
        assertThat(line.path("thread").asText()).isNotEmpty();
        assertThat(line.path("stack_trace").asText()).contains("IllegalStateException", "LogsTest");
    }

    @Test
    void as_text_a_line_is_for_people() throws IOException {
        logs.configure(new LogConfig(LogConfig.Format.TEXT, Optional.of(folder)));
        log("something");

        assertThat(Files.readString(folder.resolve("bluepencil.log"))).endsWith("ERROR Here said something\n");
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told_by_the_name_of_its_setting() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        for (var wrong : List.of(file, file.resolve("below"))) {
            var config = new LogConfig(LogConfig.Format.TEXT, Optional.of(wrong));
            assertThatThrownBy(() -> logs.configure(config))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("LOG_DIR is " + wrong);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_exceptions_say_of_a_request_is_left_out(LogConfig.Format format) throws IOException {
        var failure = new IllegalStateException("outer words", new IOException("inner words"));
        failure.addSuppressed(new ArithmeticException("other words"));
        logs.configure(new LogConfig(format, Optional.of(folder)));
        MDC.put("request_id", "trace-1234");
        log("something", failure);

        assertThat(Files.readString(folder.resolve("bluepencil.log")))
                .contains("IllegalStateException", "IOException", "ArithmeticException", "LogsTest")
                .doesNotContain("words");
    }

    @ParameterizedTest
    @EnumSource
    void what_other_exceptions_say_is_told(LogConfig.Format format) throws IOException {
        logs.configure(new LogConfig(format, Optional.of(folder)));
        log("something", new IllegalStateException("outer words", new IOException("inner words")));

        assertThat(Files.readString(folder.resolve("bluepencil.log"))).contains("outer words", "inner words");
    }

    @Test
    void somebody_may_be_told_of_each_level() {
        var levels = new ArrayList<String>();
        logs.watchedBy(levels::add);
        log("something");

        assertThat(levels).containsExactly("error");
    }

    private void log(String what) {
        context.getLogger("dev.bluepencil.Here").error("said {}", what);
    }

    private void log(String what, Throwable failure) {
        context.getLogger("dev.bluepencil.Here").error("said {}", what, failure);
    }
}
