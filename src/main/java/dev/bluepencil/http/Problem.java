package dev.bluepencil.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure as it goes over the wire (RFC 9457).
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors,
        String requestId) {

    static final String CONTENT_TYPE = "application/problem+json";

    static Problem of(ErrorCode code, String detail, List<FieldError> errors, String requestId) {
        return new Problem(
                "tag:bluepencil.dev,2026:problem/" + code.wire(),
                code.title(),
                code.status(),
                detail,
                code.wire(),
                errors.isEmpty() ? null : errors,
                requestId);
    }
}
