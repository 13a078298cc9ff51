package dev.bluepencil.auth;

import static dev.bluepencil.http.Access.PUBLIC;
import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.access.BearerToken;
import dev.bluepencil.access.Caller;
import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.session.FamilyId;
import dev.bluepencil.session.Sessions;
import dev.bluepencil.session.SignOut;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiNullable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people may ask of their sessions: who am I, where am I signed in, and sign me out.
public final class SessionRoutes implements Routes, SessionApi {
    private final Sessions sessions;
    private final SignOut signOut;
    private final RefreshCookie cookie;

    public SessionRoutes(Sessions sessions, SignOut signOut, RefreshCookie cookie) {
        this.sessions = sessions;
        this.signOut = signOut;
        this.cookie = cookie;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/auth/me", this::me, SIGNED_IN);
        routes.get("/auth/profile", this::me, SIGNED_IN);
        routes.get("/auth/sessions", this::list, SIGNED_IN);
        routes.delete("/auth/sessions/{id}", this::revoke, SIGNED_IN);
        routes.post("/auth/logout-all", this::logoutAll, SIGNED_IN);
        // Public, since one may sign out by a refresh token when the access token has expired.
        routes.post("/auth/logout", this::logout, PUBLIC);
    }

    @Override
    public void me(Context ctx) {
        ctx.json(AccountAnswer.of(Caller.of(ctx).account()));
    }

    @Override
    public void list(Context ctx) {
        var caller = Caller.of(ctx);
        ctx.json(sessions.of(caller.account()).stream()
                .map(family -> SessionAnswer.of(family, caller))
                .toList());
    }

    @Override
    public void revoke(Context ctx) {
        var session = new FamilyId(ctx.pathParam("id"));
        if (!signOut.one(session, Caller.of(ctx).account().id(), Visitor.of(ctx))) {
            throw new ApiException(ErrorCode.NOT_FOUND, "You have no session of this id.");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    @Override
    public void logoutAll(Context ctx) {
        signOut.everywhere(Caller.of(ctx).account(), Visitor.of(ctx));
        cookie.clear(ctx);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    @Override
    public void logout(Context ctx) {
        var accessToken = BearerToken.of(ctx);
        var sent = refreshToken(ctx);
        var kept = sent.isPresent() ? Optional.<String>empty() : cookie.read(ctx);
        var refreshToken = sent.or(() -> kept);
        if (accessToken.isEmpty() && refreshToken.isEmpty()) {
            throw new ApiException(
                    ErrorCode.UNAUTHENTICATED, "Send the access token as Authorization: Bearer, or a refresh_token.");
        }
        var visitor = Visitor.of(ctx);
        refreshToken.ifPresent(token -> signOut.byRefreshToken(token, visitor));
        boolean known = accessToken
                .filter(token -> signOut.byAccessToken(token, visitor))
                .isPresent();
        // An unreadable access token alone leaves a session open that its owner would believe to be closed.
        if (!known && refreshToken.isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_TOKEN, "Send the refresh_token to sign out.");
        }
        // Only the app's own requests bring it; another site could else have its visitors forget theirs.
        kept.ifPresent(_ -> cookie.clear(ctx));
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
