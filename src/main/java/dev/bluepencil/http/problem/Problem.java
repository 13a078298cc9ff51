package dev.bluepencil.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure as it goes over the wire (RFC 9457).
@JsonInclude(JsonInclude.Include.NON_NULL)
@OpenApiDescription("A failure (RFC 9457).")
public record Problem(
        @OpenApiDescription("Names the kind of failure; not an address to open.")
        @Custom(name = "format", value = "uri")
        String type,

        @OpenApiDescription("What kind of failure it is, for people.")
        String title,

        @OpenApiDescription("The HTTP status.") int status,

        @OpenApiDescription("What went wrong this time, for people.")
        String detail,

        @OpenApiDescription("What kind of failure it is, for programs; stable.")
        String code,

        @OpenApiDescription("Which fields are wrong.") @OpenApiNullable @Nullable
        List<FieldError> errors,

        @OpenApiDescription("The answer's `X-Request-Id`.") String requestId) {

    public static final String CONTENT_TYPE = "application/problem+json";

    public static Problem of(ErrorCode code, String detail, List<FieldError> errors, String requestId) {
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
