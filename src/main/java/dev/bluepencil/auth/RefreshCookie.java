package dev.bluepencil.auth;

import dev.bluepencil.http.SameOrigin;
import dev.bluepencil.session.Grant;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/// The cookie that holds a browser app's refresh token where no script can read it (OWASP ASVS 3.3.2, 3.3.4).
///
/// The browser sends it to `/auth` alone, and it counts only in requests of the app's own origin.
public final class RefreshCookie {
    private static final String NAME = "__Secure-bluepencil_refresh";
    private static final String PATH = "/auth";

    private final SameOrigin sameOrigin;

    public RefreshCookie(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    /// The token, if the request brings the cookie.
    ///
    /// @throws dev.bluepencil.http.problem.ApiException a 403 if it does so in the name of another site
    public Optional<String> read(Context ctx) {
        var token = Optional.ofNullable(ctx.cookie(NAME)).filter(it -> !it.isEmpty());
        if (token.isPresent()) {
            sameOrigin.require(ctx);
        }
        return token;
    }

    /// Makes sure that the cookie may be set, before anything is done.
    ///
    /// @throws dev.bluepencil.http.problem.ApiException a 403 if another site would sign its visitor in
    public void requireSameOrigin(Context ctx) {
        sameOrigin.require(ctx);
    }

    public void set(Context ctx, Grant grant) {
        ctx.cookie(cookie(grant.refreshToken(), grant.refreshExpiresIn()));
    }

    public void clear(Context ctx) {
        ctx.cookie(cookie("", Duration.ZERO));
    }

    private static Cookie cookie(String value, Duration life) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath(PATH);
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
