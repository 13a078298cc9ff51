package dev.bluepencil.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.gemini.wire.UnreadableStream;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the SDK's exceptions mean. What the service says may quote the text, so none of it is passed on or logged.
final class Faults {
    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    /// From `google.rpc.RetryInfo`, which the SDK appends to its message as JSON.
    private static final Pattern RETRY_DELAY =
            Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,12}(?:\\.\\d{1,9})?)s\"");

    /// Whatever it says: a quota of a day may be raised, or a text may be quoted that speaks of years.
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private Faults() {}

    static Fault of(RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
            return brokenOffHere();
        }
        return switch (e) {
            case ApiException api -> refused(api);
            case GenAiIOException io -> broken(io.getCause());
            // The SDK casts what it parsed unchecked: `"candidates": null` is a ClassCastException.
            default -> nonsense(e);
        };
    }

    private static Fault refused(ApiException e) {
        if (e.code() == 400 && e.message().contains("API_KEY_INVALID")) {
            return refusedKey();
        }
        return switch (e.code()) {
            case 401, 403 -> refusedKey();
            case 404 -> new Misconfigured("The model service does not know the configured model.");
            case 429 -> new Unavailable("The model service takes no more from us right now.", retryDelay(e));
            case 408 -> faulty(e);
            default ->
                e.code() >= 500
                        ? faulty(e)
                        : new Failed("The model service refused the request with status %d.".formatted(e.code()));
        };
    }

    private static Fault broken(@Nullable Throwable cause) {
        return switch (cause) {
            case JsonProcessingException e -> nonsense(e);
            case UnreadableStream e -> nonsense(e);
            case SocketTimeoutException e -> unreachable(e);
            case InterruptedIOException _ -> new TimedOut();
            case null, default -> unreachable(cause);
        };
    }

    /// The caller was interrupted, or the server is stopping.
    static Fault brokenOffHere() {
        return new Unavailable("The call was broken off.", Duration.ZERO);
    }

    /// A stream that ended in order, but before the model had.
    static Fault brokenOff() {
        log.warn("gemini broke off its answer");
        return new Unavailable("The model service broke off its answer.", Duration.ZERO);
    }

    private static Fault refusedKey() {
        return new Misconfigured("The model service refuses the configured key.");
    }

    private static Fault faulty(ApiException e) {
        return new Unavailable("The model service answers with status %d.".formatted(e.code()), retryDelay(e));
    }

    private static Fault unreachable(@Nullable Throwable cause) {
        log.warn("gemini cannot be reached: {}", String.valueOf(cause));
        return new Unavailable("The model service cannot be reached.", Duration.ZERO);
    }

    private static Fault nonsense(Exception e) {
        log.warn("gemini's answer cannot be read: {}", e.getClass().getName());
        return new Failed("The model service's answer makes no sense.");
    }

    private static Duration retryDelay(ApiException e) {
        var delay = RETRY_DELAY.matcher(e.message());
        if (!delay.find()) {
            return Duration.ZERO;
        }
        var asked = Duration.ofMillis(
                new BigDecimal(delay.group(1)).movePointRight(3).longValue());
        return asked.compareTo(LONGEST_DELAY) < 0 ? asked : LONGEST_DELAY;
    }
}
