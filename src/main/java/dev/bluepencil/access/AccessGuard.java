package dev.bluepencil.access;

import dev.bluepencil.account.Role;
import dev.bluepencil.http.Access;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.session.Sessions;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/// Lets a request pass to its route: anyone to public ones, to all others only who brings a living access
/// token.
public final class AccessGuard implements Handler {
    private final Sessions sessions;

    public AccessGuard(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void handle(Context ctx) {
        if (!ctx.routeRoles().contains(Access.PUBLIC)) {
            var caller = caller(ctx);
            if (ctx.routeRoles().contains(Access.ADMIN)
                    && !caller.account().roles().include(Role.ADMIN)) {
                throw new ApiException(ErrorCode.FORBIDDEN, "This is for administrators.");
            }
            caller.enter(ctx);
        }
    }

    private Caller caller(Context ctx) {
        var token = BearerToken.of(ctx)
                .orElseThrow(() ->
                        new ApiException(ErrorCode.UNAUTHENTICATED, "Send an access token as Authorization: Bearer …"));
        return sessions.find(token)
                .map(session -> new Caller(session.account(), session.family().id()))
                .orElseThrow(() -> new ApiException(ErrorCode.INVALID_TOKEN, "Refresh it or sign in again."));
    }
}
