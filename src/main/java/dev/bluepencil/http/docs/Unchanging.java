package dev.bluepencil.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An answer that stays the same as long as the process runs; who has it is told so instead of getting it again.
record Unchanging(String type, String text, String tag) {
    static Unchanging of(String type, String text) {
        return new Unchanging(type, text, "W/\"" + Fingerprint.of(text.getBytes(UTF_8)) + "\"");
    }

    void answer(Context ctx) {
        ctx.header(Header.CACHE_CONTROL, "no-cache").header(Header.ETAG, tag);
        if (isKnown(ctx.header(Header.IF_NONE_MATCH))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType(type).result(text);
        }
    }

    /// RFC 9110 §13.1.2
    private boolean isKnown(@Nullable String tags) {
        return tags != null
                && Arrays.stream(tags.split(",")).map(String::strip).anyMatch(it -> it.equals("*") || it.equals(tag));
    }
}
