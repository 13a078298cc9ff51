package dev.bluepencil.gemini;

import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the operator what goes wrong with the model. What only the operator can mend is said once, until it is
/// mended.
final class Complaints {
    private static final Logger log = LoggerFactory.getLogger(GeminiEngine.class);

    private final AtomicBoolean misconfigured = new AtomicBoolean();

    /// The answer, as it came.
    EngineAnswer about(EngineAnswer answer) {
        switch (answer) {
            case Answered _ -> misconfigured.set(false);
            case Misconfigured(var reason) -> {
                if (misconfigured.compareAndSet(false, true)) {
                    log.error("gemini cannot work: {} Check GEMINI_API_KEY, GEMINI_MODEL and GEMINI_BASE_URL.", reason);
                }
            }
            case Rejected(var reason) -> log.warn("gemini's answer was rejected: {}", reason);
            case Failed(var reason) -> log.warn("gemini failed: {}", reason);
            case Unavailable unavailable -> log.warn("gemini is unavailable: {}", unavailable.reason());
            case TimedOut() -> log.warn("gemini did not answer in time");
            case Unsupported unsupported -> log.warn("gemini does not do this: {}", unsupported.field());
        }
        return answer;
    }

    /// @param state what calls to the model meet from now on
    void aboutOutages(CircuitBreaker.State state) {
        switch (state) {
            case OPEN -> log.warn("gemini is left alone for a while: most calls fail, or it asked to be");
            case HALF_OPEN -> log.info("gemini is tried again");
            case CLOSED -> log.info("gemini answers again");
            case DISABLED, METRICS_ONLY, FORCED_OPEN -> throw new IllegalStateException(state.name());
        }
    }
}
