package dev.bluepencil;

import static dev.bluepencil.gemini.GeminiReply.breakOff;
import static dev.bluepencil.gemini.GeminiReply.chunk;
import static dev.bluepencil.gemini.GeminiReply.either;
import static dev.bluepencil.gemini.GeminiReply.rewriting;
import static dev.bluepencil.gemini.GeminiReply.stream;
import static dev.bluepencil.gemini.GeminiReply.text;
import static dev.bluepencil.gemini.GeminiReply.translation;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.ScriptedEngine;
import dev.bluepencil.gemini.GeminiReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A word that is in every text and every answer is looked for wherever a text has no business to be.
final class ActionPrivacyTest {
    private static final String MARKER = "Xanthippe";
    private static final String TEXT = "my diary of " + MARKER + ", it are secret";
    private static final String RESULT = "My diary of " + MARKER + "; it is secret.";
    private static final String TRANSLATION = "Mein Tagebuch von " + MARKER + ", es ist geheim.";
    private static final String POEM =
            "Roses are red, violets are blue, " + MARKER + " is sweet and so are you. Enjoy!";

    private final ScriptedEngine standIn = ScriptedEngine.named("stand-in", Action.FIX_GRAMMAR, Action.IMPROVE)
            .always(text -> text.replace("are", "is"));
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.bluepencil");
    private final Level level = ours.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Path folder;
    private final GeminiApp app;
    private final String template;
    private int runs;

    ActionPrivacyTest(@TempDir Path folder) throws InterruptedException {
        this.folder = folder;
        app = new GeminiApp(folder, Map.of("GEMINI_TIMEOUT_SECONDS", "1", "DAILY_CHARACTER_QUOTA", "0"), standIn);
        var fields = Map.of("title", "Diary", "category", "diary", "content", "my diary of [Name], it are secret");
        template = app.client.post("/templates", fields, app.ada).expect(201).header("Location");
    }

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        ours.setLevel(level);
        root.detachAppender(lines);
        app.close();
    }

    @Test
    void no_text_and_no_answer_is_in_a_log_line_a_problem_or_a_file() throws Exception {
        for (var reply : replies()) {
            app.gemini.always(reply);
            runAll();
        }
        standIn.always(new Failed("It is out of order."));
        runAll();
        app.gemini.close(); // the address is nobody's now
        runAll();
        assertThat(standIn.attempts()).isNotEmpty();
        refuse();

        for (var path : List.of("/usage", "/auth/me", "/auth/me/export", "/auth/me/events", "/health", "/actions")) {
            assertThat(app.client.get(path, app.ada).expect(200).body()).doesNotContainIgnoringCase(MARKER);
        }
        assertNotInFiles();
        app.close();
        assertNotInFiles();
        assertNotInLog();
    }

    private static List<GeminiReply> replies() {
        return List.of(
                either(translation(TRANSLATION, "en"), text(RESULT)),
                either(translation("Here is the translation:\n\n" + TRANSLATION, "en"), text("Sure! ", RESULT)),
                rewriting(_ -> POEM),
                rewriting(text -> text.replace("secret", "secret 12345")),
                GeminiReply.text(" "),
                GeminiReply.json(MARKER),
                GeminiReply.json("{\"candidates\": \"" + MARKER + "\"}"),
                GeminiReply.json(400, error(400)),
                GeminiReply.json(403, error(403)),
                GeminiReply.json(404, error(404)),
                GeminiReply.json(429, error(429)),
                GeminiReply.json(500, error(500)),
                GeminiReply.json(503, MARKER),
                GeminiReply.blocked(MARKER),
                GeminiReply.stopped("SAFETY", RESULT),
                GeminiReply.stopped(MARKER, RESULT),
                GeminiReply.stopped("MAX_TOKENS", RESULT),
                GeminiReply.redirect("http://127.0.0.1/" + MARKER),
                stream(chunk("My diary of " + MARKER), breakOff()),
                stream(chunk("My diary of " + MARKER), GeminiReply.event(error(503))),
                GeminiReply.silence());
    }

    private static String error(int code) {
        return """
                {"error": {"code": %d, "message": "%s", "status": "%s", "details": [
                  {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "3600s"},
                  {"reason": "%s"}]}}""".formatted(code, TEXT, MARKER, MARKER);
    }

    private void runAll() throws Exception {
        runs++;
        for (var seen : app.runAll(TEXT + " ".repeat(runs)).values()) {
            if (seen.has("error")) {
                assertThat(seen.events().getLast().data().toString()).doesNotContainIgnoringCase(MARKER);
            } else if (seen.answer().status() != 200) {
                assertThat(seen.answer().body()).doesNotContainIgnoringCase(MARKER);
            }
        }
        var rendered = render(Map.of("Name", MARKER));
        if (rendered.status() != 200) {
            assertThat(rendered.body()).doesNotContainIgnoringCase(MARKER);
        }
    }

    /// A template that is filled in and corrected at once.
    private Client.Answer render(Map<String, ?> values) {
        return app.client.post(
                template + "/render",
                Map.of("values", values, "action", "fix-grammar"),
                "Authorization",
                "Bearer " + app.ada.access(),
                "Cache-Control",
                "no-cache");
    }

    /// What is turned away before it reaches an engine.
    private void refuse() {
        for (var value : List.of(List.of(MARKER), MARKER + "\0", MARKER.repeat(5000))) {
            var answer = render(Map.of("Name", value));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).doesNotContainIgnoringCase(MARKER);
        }
        for (var errand : Errand.all()) {
            var bodies = List.of(
                    Map.of("text", TEXT.repeat(1000), "target_language", "de"),
                    Map.of("text", TEXT + "\0", "target_language", "de"),
                    Map.of("text", List.of(TEXT), "target_language", "de"),
                    Map.of("text", TEXT, "target_language", MARKER, "tone", MARKER, "language", MARKER),
                    Map.of("text", Map.of(MARKER, MARKER)));
            for (var body : bodies) {
                var answer = app.client.post(
                        "/actions/" + errand.action(),
                        body,
                        "Authorization",
                        "Bearer " + app.ada.access(),
                        "Accept",
                        errand.accept());
                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.body()).doesNotContainIgnoringCase(MARKER);
            }
            var noJson = app.client.post(
                    "/actions/" + errand.action(),
                    ("{\"text\": \"" + TEXT).getBytes(StandardCharsets.UTF_8),
                    "application/json",
                    "Authorization",
                    "Bearer " + app.ada.access());
            noJson.expect(400);
            assertThat(noJson.body()).doesNotContainIgnoringCase(MARKER);
        }
    }

    private void assertNotInFiles() throws IOException {
        try (var files = Files.walk(folder)) {
            var all = files.filter(Files::isRegularFile).toList();
            assertThat(all).anyMatch(it -> it.getFileName().toString().equals("bluepencil.db"));
            for (var file : all) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARKER))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    private void assertNotInLog() {
        synchronized (lines) {
            assertThat(lines.list)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.getFormattedMessage()
                                    + line.getMDCPropertyMap()
                                    + (line.getThrowableProxy() == null
                                            ? ""
                                            : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                            .doesNotContainIgnoringCase(MARKER)
                            .doesNotContain(GeminiApp.KEY));
        }
    }
}
