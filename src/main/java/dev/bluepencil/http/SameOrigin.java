package dev.bluepencil.http;

import dev.bluepencil.config.HttpConfig;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells a browser app's own requests from those that another site makes in its visitors' names (OWASP ASVS
/// 3.5.1).
///
/// For requests that a cookie speaks for; one that brings its token itself needs none of this.
public final class SameOrigin {
    private final Set<String> trusted;

    /// Trusts the origin that the service is reached at and those that may call it from elsewhere by name;
    /// a `*` among them is not enough.
    public SameOrigin(HttpConfig config) {
        trusted = Stream.concat(Stream.of(origin(config.appUrl())), config.corsOrigins().stream())
                .filter(origin -> !origin.equals("*"))
                .collect(Collectors.toSet());
    }

    /// @throws ApiException a 403 if the request says that it comes from another origin, or does not say at all
    public void require(Context ctx) {
        var origin = ctx.header(Header.ORIGIN);
        boolean isTrusted = origin == null
                ? "same-origin".equals(ctx.header("Sec-Fetch-Site"))
                : trusted.contains(origin) || "same-origin".equals(ctx.header("Sec-Fetch-Site"));
        if (!isTrusted) {
            throw new ApiException(
                    ErrorCode.CROSS_ORIGIN, "With a cookie, call from the app's own origin or one in CORS_ORIGINS.");
        }
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
