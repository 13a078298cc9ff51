package dev.bluepencil.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure at a token endpoint: a problem that also has the names that OAuth 2.0 clients look for (RFC 6749 §5.2).
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenProblem(
        String error,
        String errorDescription,
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors,
        String requestId) {

    static TokenProblem of(Problem problem, int status, String error) {
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
