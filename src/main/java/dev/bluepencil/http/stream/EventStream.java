package dev.bluepencil.http.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.http.problem.Problem;
import dev.bluepencil.http.problem.Problems;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer that is told event by event (`text/event-stream`, WHATWG HTML §9.2), each as JSON on its way at once.
///
/// Until the first event there is no answer, so a failure before that is an ordinary one with its own status. Where
/// nothing is told for a while, a comment is sent, so that nobody on the way takes the connection for dead; that begins
/// the answer too. A failure after the beginning is told as a last event, `error`, with the problem as its data.
///
/// ```java
/// EventStream.answer(ctx, stream -> {
///     var outcome = stream.during(() -> engine.work(piece -> stream.send("delta", new Delta(piece))));
///     stream.send("done", Answer.of(outcome));
/// });
/// ```
public final class EventStream {
    public static final String CONTENT_TYPE = "text/event-stream";

    /// Proxies tend to give up on a connection after 30 to 60 seconds of silence.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final byte[] COMMENT = utf8(":\n\n");

    private final Presence presence;
    private final HttpServletResponse response;

    /// Held while writing, which may take as long as the client is slow.
    private final Lock writing = new ReentrantLock();

    private boolean isBegun;
    private boolean isOver;
    private volatile boolean isSilent = true;

    private EventStream(Context ctx) {
        presence = Presence.of(ctx);
        response = ctx.res();
    }

    /// Whether the caller would rather have an answer by events than as JSON; `*/*` and no wish at all mean JSON.
    public static boolean isWanted(Context ctx) {
        return Wish.of(ctx).prefers(CONTENT_TYPE, "application/json");
    }

    /// Answers by the events that are sent during the work, which is done on this thread. A failure is thrown as
    /// anywhere else, and told as it has to be by then.
    public static void answer(Context ctx, Consumer<EventStream> work) {
        answer(ctx, LONGEST_SILENCE, work);
    }

    static void answer(Context ctx, Duration longestSilence, Consumer<EventStream> work) {
        var stream = new EventStream(ctx);
        try (var _ = Pulse.start(ctx, longestSilence, stream::tick)) {
            work.accept(stream);
        } catch (ClientGoneException e) {
            stream.cutOff(e);
            throw e;
        } finally {
            if (stream.end()) {
                Problems.tellBy(ctx, stream::fail);
            }
        }
    }

    /// Does a piece of work that the caller waits for; see [Presence#during].
    public <T> T during(Supplier<T> work) {
        return presence.during(work);
    }

    /// Sends an event; it is on its way when this returns. May be called by one thread after the other.
    ///
    /// @param event its name
    /// @param data written as JSON
    /// @throws ClientGoneException if the client is gone or takes nothing any more
    public void send(String event, Object data) {
        var bytes = utf8("event: " + event + "\ndata: " + json(data) + "\n\n");
        writing.lock();
        try {
            presence.hold();
            try {
                write(bytes);
                isSilent = false;
            } finally {
                presence.release();
            }
        } catch (IOException _) {
            throw new ClientGoneException();
        } finally {
            writing.unlock();
        }
    }

    /// A client that is still there after all, but took nothing for too long, is not to take what it has for the whole.
    private void cutOff(ClientGoneException why) {
        writing.lock();
        try {
            if (isBegun) {
                presence.abort(why);
            }
        } finally {
            writing.unlock();
        }
    }

    /// Ends the comments, and tells whether the answer has begun.
    private boolean end() {
        writing.lock();
        try {
            isOver = true;
            return isBegun;
        } finally {
            writing.unlock();
        }
    }

    private void fail(Problem problem) {
        log.info("the events end with {}", problem.code());
        writing.lock();
        try {
            write(utf8("event: error\ndata: " + json(problem) + "\n\n"));
        } catch (IOException _) {
            throw new ClientGoneException();
        } finally {
            writing.unlock();
        }
    }

    /// Comments on a silence, unless an event is being sent right now.
    private void tick() {
        if (!isSilent) {
            isSilent = true;
        } else if (writing.tryLock()) {
            try {
                if (!isOver) {
                    write(COMMENT);
                }
            } catch (IOException _) {
                presence.end(new ClientGoneException());
            } finally {
                writing.unlock();
            }
        }
    }

    private void write(byte[] bytes) throws IOException {
        if (!isBegun) {
            isBegun = true;
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(CONTENT_TYPE + "; charset=utf-8");
            response.setHeader("X-Accel-Buffering", "no"); // for nginx, which would wait for more
        }
        // Past the framework's own stream, which compresses.
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    private static String json(Object data) {
        try {
            return Json.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event cannot be written", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
