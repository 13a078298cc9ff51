package dev.bluepencil.http.problem;

import io.javalin.openapi.OpenApiDescription;

/// What is wrong with one field of the input.
@OpenApiDescription("What is wrong with one field of the input.")
public record FieldError(
        @OpenApiDescription("Its name as the caller wrote it, dotted where nested; a long one is cut.")
        String field,

        @OpenApiDescription("For programs; stable: `missing`, `wrong_type` or `invalid`.")
        String code,

        @OpenApiDescription(
                "For people; completes a sentence that begins with the field's name, and never repeats the value.")
        String detail) {
    private static final int LONGEST_NAME = 100;

    /// A name may be the caller's own and of any length, so a long one is cut.
    public FieldError {
        if (field.length() > LONGEST_NAME) {
            int end = Character.isHighSurrogate(field.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
            field = field.substring(0, end) + "…";
        }
    }

    public static FieldError missing(String field) {
        return new FieldError(field, "missing", "is required");
    }

    public static FieldError wrongType(String field, String detail) {
        return new FieldError(field, "wrong_type", detail);
    }

    public static FieldError invalid(String field, String detail) {
        return new FieldError(field, "invalid", detail);
    }
}
