package dev.bluepencil.http.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A failure that is the caller's to know; its message goes out as it is and holds nothing private.
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<FieldError> errors;
    private final transient Optional<Duration> retryAfter;

    public ApiException(ErrorCode code, String detail) {
        this(code, detail, List.of(), Optional.empty());
    }

    private ApiException(ErrorCode code, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    /// A 422 that names every wrong field.
    public static ApiException invalid(List<FieldError> errors) {
        return new ApiException(ErrorCode.INVALID_FIELDS, sentence(errors), errors, Optional.empty());
    }

    /// A 422 about one field.
    public static ApiException invalid(String field, String detail) {
        return invalid(List.of(FieldError.invalid(field, detail)));
    }

    /// A failure that one field is to blame for.
    public static ApiException of(ErrorCode code, String field, String detail) {
        return new ApiException(
                code, sentence(field, detail), List.of(FieldError.invalid(field, detail)), Optional.empty());
    }

    /// A failure that goes away by itself, with when to come back.
    public static ApiException retryLater(ErrorCode code, String detail, Duration after) {
        return new ApiException(code, detail, List.of(), Optional.of(after));
    }

    ErrorCode code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldError> errors() {
        return errors;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    private static String sentence(List<FieldError> errors) {
        return String.join(
                "; ",
                errors.stream()
                        .map(error -> sentence(error.field(), error.detail()))
                        .toList());
    }

    private static String sentence(String field, String detail) {
        return field + " " + detail;
    }
}
