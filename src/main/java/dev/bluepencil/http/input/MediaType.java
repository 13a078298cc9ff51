package dev.bluepencil.http.input;

import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a body says it is (RFC 9110 §8.3): its type, and a character set if it names one.
record MediaType(String type, boolean isUtf8) {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    static MediaType of(Context ctx) {
        var encoding = ctx.header("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body must not be compressed.");
        }
        // Jetty would look up the character set, and fail where there is none of that name.
        return parse(ctx.header("Content-Type"));
    }

    private static MediaType parse(@Nullable String header) {
        var lower = header == null ? "" : header.toLowerCase(Locale.ROOT);
        int semicolon = lower.indexOf(';');
        var type = semicolon < 0 ? lower : lower.substring(0, semicolon);
        var charset = semicolon < 0 ? "" : lower.substring(semicolon).replaceAll("[\\s\"]", "");
        return new MediaType(type.strip(), !charset.contains("charset=") || charset.contains("charset=utf-8"));
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /// @throws ApiException 415 if this is another type, or not UTF-8
    void require(String wanted) {
        if (!is(wanted)) {
            throw new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send it as Content-Type: " + wanted + ".");
        }
        if (!isUtf8) {
            throw new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send it as UTF-8.");
        }
    }
}
