package dev.bluepencil.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure at a token endpoint: a problem that also has the names that OAuth 2.0 clients look for (RFC 6749 §5.2).
@JsonInclude(JsonInclude.Include.NON_NULL)
@OpenApiDescription("A failure at a token endpoint (RFC 6749 §5.2, with the fields of RFC 9457 beside).")
public record TokenProblem(
        @OpenApiDescription("What RFC 6749 calls the kind of failure.") @OpenApiExample("invalid_grant")
        String error,

        @OpenApiDescription("The detail, in plain ASCII.") String errorDescription,

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

    public static TokenProblem of(Problem problem, int status, String error) {
        return new TokenProblem(
                error,
                ascii(problem.detail()),
                problem.type(),
                problem.title(),
                status,
                problem.detail(),
                problem.code(),
                problem.errors(),
                problem.requestId());
    }

    /// A description may hold printable ASCII without quotes and backslashes.
    private static String ascii(String text) {
        return text.replace('"', '\'').replaceAll("[^ !#-\\[\\]-~]", "?");
    }
}
