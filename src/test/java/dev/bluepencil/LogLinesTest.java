package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Whom and what lines in the log name.
final class LogLinesTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> memory = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            lines.add(line);
        }
    };
    private final TestApp app;

    LogLinesTest(@TempDir Path folder) {
        var engine = ScriptedEngine.named("scripted").always((_, _) -> {
            throw new IllegalStateException("out of order");
        });
        app = TestApp.in(folder, Map.of(), List.of(engine));
        memory.setContext(ROOT.getLoggerContext());
        memory.start();
        ROOT.addAppender(memory);
    }

    @AfterEach
    void stop() {
        app.close();
        ROOT.detachAppender(memory);
    }

    @Test
    void lines_of_a_request_name_it_and_who_makes_it() throws Exception {
        var ada = app.signedIn("ada@example.com");
        var id = app.client.get("/auth/me", ada).expect(200).json().path("id").asText();
        var failed = app.client
                .post("/actions/improve", Map.of("text", "i has a apple"), ada)
                .expect(500);
        app.client.get("/health/live").expect(200);

        assertThat(named("GET /auth/me")).containsEntry("account_id", id).containsEntry("route", "/auth/me");
        assertThat(named("POST /actions/improve failed"))
                .containsEntry("request_id", failed.header("X-Request-Id"))
                .containsEntry("account_id", id);
        assertThat(named("GET /health/live")).doesNotContainKey("account_id").containsKey("request_id");
    }

    private Map<String, String> named(String beginning) {
        return lines.stream()
                .filter(line -> line.getFormattedMessage().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .getMDCPropertyMap();
    }
}
