package dev.bluepencil.http.problem;

import java.util.Locale;

/// Everything that can go wrong, as callers see it: a stable code, its HTTP status and a short title.
public enum ErrorCode {
    BAD_REQUEST(400, "The request could not be understood"),
    MALFORMED_BODY(400, "The body is not what its type says"),
    UNSUPPORTED_GRANT_TYPE(400, "This grant type is not offered"),
    INVALID_CODE(400, "The code is wrong, used up or too old"),
    INVALID_LINK(400, "The link is not valid or too old"),
    INVALID_RESET_TOKEN(400, "The reset token is not valid, used up or too old"),
    WRONG_PASSWORD(400, "The password is wrong"),
    UNAUTHENTICATED(401, "Signing in is needed"),
    INVALID_TOKEN(401, "The access token is not valid"),
    INVALID_CREDENTIALS(401, "The e-mail address or the password is wrong"),
    INVALID_REFRESH_TOKEN(401, "The refresh token is not valid"),
    EMAIL_NOT_VERIFIED(403, "The e-mail address is not verified yet"),
    ACCOUNT_DEACTIVATED(403, "The account is deactivated"),
    CROSS_ORIGIN(403, "The request comes from another site"),
    DEFAULT_TEMPLATE(403, "A default template cannot be changed"),
    FORBIDDEN(403, "This account may not do that"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "No answer of the asked-for type"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    EMAIL_TAKEN(409, "The e-mail address has an account already"),
    REQUEST_UNDER_WAY(409, "The same request is being answered"),
    OWN_ACCOUNT(409, "An admin cannot do that to their own account"),
    TEMPLATE_LIMIT(409, "The account has as many templates as it may have"),
    PRECONDITION_FAILED(412, "It has changed meanwhile"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that is not taken here"),
    INVALID_FIELDS(422, "A field is missing or wrong"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    RATE_LIMITED(429, "Too many requests in a short time"),
    QUOTA_EXCEEDED(429, "The quota of today is used up"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    ENGINE_ANSWER_REJECTED(502, "The engine's answer was not fit to use"),
    ENGINE_FAILED(502, "The engine failed"),
    BUSY(503, "Too much to do right now"),
    STORAGE_UNAVAILABLE(503, "The database does not answer"),
    ENGINE_UNAVAILABLE(503, "The engine does not answer right now"),
    ENGINE_NOT_CONFIGURED(503, "No engine for this action is configured"),
    ENGINE_MISCONFIGURED(503, "The engine refuses our settings"),
    ENGINE_TIMEOUT(504, "The engine took too long");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The code as it goes over the wire, such as `email_taken`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The code for a status that the framework or the server answers by itself.
    static ErrorCode of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> BUSY;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
