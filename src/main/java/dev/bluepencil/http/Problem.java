package dev.bluepencil.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure as it goes over the wire (RFC 9457); the token endpoints add the OAuth 2.0 names (RFC 6749 §5.2).
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors,
        String requestId,
        @Nullable String error,
        @Nullable String errorDescription) {

    static final String CONTENT_TYPE = "application/problem+json";

    static Problem of(ErrorCode code, String detail, List<FieldError> errors, String requestId) {
        return new Problem(
                "tag:bluepencil.dev,2026:problem/" + code.wire(),
                code.title(),
                code.status(),
                detail,
                code.wire(),
                errors.isEmpty() ? null : errors,
                requestId,
                null,
                null);
    }

    Problem forOAuth(int status, String error) {
        return new Problem(type, title, status, detail, code, errors, requestId, error, ascii(detail));
    }

    /// RFC 6749 §5.2 allows printable ASCII without quotes and backslashes in a description.
    private static String ascii(String text) {
        return text.replace('"', '\'').replaceAll("[^ !#-\\[\\]-~]", "?");
    }
}
