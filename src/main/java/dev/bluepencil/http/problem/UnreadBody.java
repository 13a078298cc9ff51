package dev.bluepencil.http.problem;

import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a caller is still sending when the answer is known.
final class UnreadBody {
    private static final Logger log = LoggerFactory.getLogger(UnreadBody.class);
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private UnreadBody() {}

    /// Reads on, up to a limit: closing on a caller who is still sending loses the answer on its way (RFC 9112 §9.6).
    static void skip(Context ctx) {
        try {
            long skipped = ctx.req().getInputStream().skip(MOST_BYTES);
            log.trace("{} bytes were left unread", skipped);
        } catch (IOException e) {
            log.debug("the caller went away while sending", e);
        }
    }
}
