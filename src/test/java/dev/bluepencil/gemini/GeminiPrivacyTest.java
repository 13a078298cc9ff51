package dev.bluepencil.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.gemini.EngineRig.Way;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@ParameterizedClass
@EnumSource(Way.class)
final class GeminiPrivacyTest {
    private static final String TEXT = "my diary entry";

    private final GeminiStub gemini = GeminiStub.start();
    private final EngineRig rig;
    private final Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    GeminiPrivacyTest(Way way) {
        rig = new EngineRig(gemini.url(), way);
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        rig.close();
        gemini.close();
    }

    @Test
    void neither_the_text_nor_the_key_is_in_a_log_line_or_a_reason() {
        var echo = TEXT + " " + EngineRig.KEY;
        var replies = List.of(
                GeminiReply.text(echo),
                GeminiReply.json(echo),
                GeminiReply.json("{\"candidates\": \"" + echo + "\"}"),
                GeminiReply.json(400, "{\"error\": {\"message\": \"" + echo + "\", \"status\": \"" + echo + "\"}}"),
                GeminiReply.json(403, "{\"error\": {\"message\": \"" + echo + "\"}}"),
                GeminiReply.stopped("SAFETY", echo),
                GeminiReply.stopped(echo, echo),
                GeminiReply.blocked(echo),
                GeminiReply.json(503, echo));

        for (var reply : replies) {
            gemini.always(reply);
            assertSilent(rig.fix(TEXT));
            rig.letPass(Duration.ofMinutes(1));
        }
        gemini.close();
        assertSilent(rig.fix(TEXT));
        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertSilent(line.getFormattedMessage() + line.getThrowableProxy()));
    }

    @Test
    void a_wrong_key_is_said_once_until_it_is_mended() {
        gemini.next(GeminiReply.invalidKey(), GeminiReply.invalidKey(), GeminiReply.text("mended"));
        gemini.always(GeminiReply.invalidKey());

        for (int i = 0; i < 5; i++) {
            rig.fix(TEXT);
            rig.letPass(Duration.ofMinutes(1));
        }

        assertThat(lines.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .hasSize(2)
                .allMatch(line -> line.getFormattedMessage().contains("GEMINI_API_KEY"));
    }

    private static void assertSilent(EngineAnswer answer) {
        if (!(answer instanceof EngineAnswer.Answered)) {
            assertSilent(answer.toString());
        }
    }

    private static void assertSilent(String words) {
        assertThat(words).doesNotContain("diary").doesNotContain(EngineRig.KEY);
    }
}
