package dev.bluepencil.session;

import static dev.bluepencil.http.Access.PUBLIC;
import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.http.ApiException;
import dev.bluepencil.http.Body;
import dev.bluepencil.http.ErrorCode;
import dev.bluepencil.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiNullable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a signed-in person may ask of their session: who am I, and sign me out.
public final class SessionRoutes implements Routes, SessionApi {
    private final Sessions sessions;

    public SessionRoutes(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/auth/me", this::me, SIGNED_IN);
        routes.get("/auth/profile", this::me, SIGNED_IN);
        // Public, since one may sign out by a refresh token when the access token has expired.
        routes.post("/auth/logout", this::logout, PUBLIC);
    }

    @Override
    public void me(Context ctx) {
        ctx.json(AccountAnswer.of(Caller.of(ctx).account()));
    }

    @Override
    public void logout(Context ctx) {
        var accessToken = BearerToken.of(ctx);
        var refreshToken = refreshToken(ctx);
        if (accessToken.isEmpty() && refreshToken.isEmpty()) {
            throw new ApiException(
                    ErrorCode.UNAUTHENTICATED, "Send the access token as Authorization: Bearer, or a refresh_token.");
        }
        refreshToken.ifPresent(sessions::endByRefreshToken);
        boolean known = accessToken.filter(sessions::endByAccessToken).isPresent();
        // An unreadable access token alone leaves a session open that its owner would believe to be closed.
        if (!known && refreshToken.isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_TOKEN, "Send the refresh_token to sign out.");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static Optional<String> refreshToken(Context ctx) {
        if (Body.isAbsent(ctx)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                Body.isForm(ctx)
                        ? Body.form(ctx).get("refresh_token")
                        : Body.json(ctx, LogoutRequest.class).refreshToken());
    }

    @OpenApiDescription("A session to end, named by its refresh token.")
    record LogoutRequest(
            @OpenApiDescription("Any refresh token of the session.") @OpenApiNullable @Nullable
            String refreshToken) {}
}
