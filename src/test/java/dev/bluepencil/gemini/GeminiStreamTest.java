package dev.bluepencil.gemini;

import static dev.bluepencil.gemini.GeminiReply.chunk;
import static dev.bluepencil.gemini.GeminiReply.finish;
import static dev.bluepencil.gemini.GeminiReply.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GeminiStreamTest {
    private final GeminiStub gemini = GeminiStub.start();
    private final EngineRig rig = new EngineRig(gemini.url(), Duration.ofSeconds(20), 256);

    @AfterEach
    void close() {
        rig.close();
        gemini.close();
    }

    @Test
    void each_piece_is_passed_on_before_the_model_writes_the_next() {
        var more = new CountDownLatch(1);
        gemini.always(GeminiReply.stream(chunk("I have "), until(more), chunk("an apple."), finish()));
        var deltas = new ArrayList<String>();

        var answer = rig.stream(new FixGrammar("i has a apple", Optional.empty()), text -> {
            deltas.add(text);
            more.countDown();
        });

        assertThat(deltas).containsExactly("I have ", "an apple.");
        assertThat(answer)
                .isEqualTo(new Answered(
                        "I have an apple.", Optional.empty(), Optional.of("gemini-test"), new Tokens(7, 8)));
        assertThat(gemini.calls()).hasSize(1).allMatch(GeminiStub.Call::isStreamed);
    }
}
