package dev.bluepencil.http;

/// What is wrong with one field of the input.
///
/// @param field its name as the caller wrote it, dotted where nested
/// @param code stable, for programs: `missing`, `wrong_type` or `invalid`
/// @param detail for people; never repeats the value
public record FieldError(String field, String code, String detail) {
    static FieldError missing(String field) {
        return new FieldError(field, "missing", "is required");
    }

    static FieldError wrongType(String field, String detail) {
        return new FieldError(field, "wrong_type", detail);
    }

    static FieldError invalid(String field, String detail) {
        return new FieldError(field, "invalid", detail);
    }
}
