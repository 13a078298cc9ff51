package dev.bluepencil.http.problem;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Optional;

/// Marks a route whose failures also speak OAuth 2.0: plain JSON with `error` and `error_description` (RFC
/// 6749 §5.2).
public enum TokenEndpoint implements RouteRole {
    /// Wrong credentials are a 401, as writing apps expect.
    APP,
    /// By the letter of the standard: whatever the client did wrong is a 400.
    STANDARD;

    static Optional<TokenEndpoint> of(Context ctx) {
        return ctx.routeRoles().stream()
                .filter(TokenEndpoint.class::isInstance)
                .map(TokenEndpoint.class::cast)
                .findFirst();
    }

    public int status(ErrorCode code) {
        return switch (this) {
            case APP -> code.status();
            case STANDARD -> isClientsFault(code) ? 400 : code.status();
        };
    }

    /// The OAuth 2.0 name of a failure; what the standard has no name for is called by its nearest.
    public static String error(ErrorCode code) {
        return switch (code) {
            case INVALID_CREDENTIALS, INVALID_REFRESH_TOKEN, EMAIL_NOT_VERIFIED, ACCOUNT_DEACTIVATED -> "invalid_grant";
            case UNSUPPORTED_GRANT_TYPE -> "unsupported_grant_type";
            // RFC 6749 has no name for it at this endpoint; this one says as much and is registered.
            case RATE_LIMITED -> "temporarily_unavailable";
            default -> code.status() < 500 ? "invalid_request" : "temporarily_unavailable";
        };
    }

    private static boolean isClientsFault(ErrorCode code) {
        return switch (code.status()) {
            case 401, 403, 422 -> true;
            default -> false;
        };
    }
}
