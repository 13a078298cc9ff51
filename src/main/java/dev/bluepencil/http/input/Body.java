package dev.bluepencil.http.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.http.json.JsonObject;
import dev.bluepencil.http.json.UnfitValueException;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.http.problem.FieldError;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a request's body, whatever a caller may have put there.
public final class Body {
    private Body() {}

    /// The body as a JSON object of a wire record; fields it lacks are null.
    ///
    /// @throws ApiException 415 for another type, 400 if it is not JSON, 422 naming a field of the wrong type
    public static <T> T json(Context ctx, Class<T> type) {
        MediaType.of(ctx).require(MediaType.JSON);
        return parse(ctx.bodyAsBytes(), type);
    }

    /// The body as an HTML form's fields, each given once.
    ///
    /// @throws ApiException 415 for another type, 400 if it is not a form or has a field twice,
    /// 422 naming an unclean field
    public static Form form(Context ctx) {
        MediaType.of(ctx).require(MediaType.FORM);
        return Form.parse(ctx.bodyAsBytes());
    }

    /// Whether the body says it is an HTML form, for routes that take either kind.
    public static boolean isForm(Context ctx) {
        return MediaType.of(ctx).is(MediaType.FORM);
    }

    /// Whether there is no body at all, for routes where it may be left out.
    public static boolean isAbsent(Context ctx) {
        return ctx.bodyAsBytes().length == 0;
    }

    private static <T> T parse(byte[] body, Class<T> type) {
        if (isBlank(body)) {
            throw new ApiException(ErrorCode.MALFORMED_BODY, "The body is empty; a JSON object is expected.");
        }
        try {
            T value = Json.mapper().readValue(utf8(body), type);
            if (value == null) {
                throw notAnObject();
            }
            return value;
        } catch (MismatchedInputException e) {
            throw wrongField(e);
        } catch (JsonProcessingException e) {
            if (HalfName.isWhy(e)) {
                throw HalfName.refused(e);
            }
            throw new ApiException(ErrorCode.MALFORMED_BODY, "The body is not JSON" + place(e) + ".");
        } catch (CharacterCodingException _) {
            throw new ApiException(ErrorCode.MALFORMED_BODY, "The body is not UTF-8.");
        }
    }

    /// Strict where Jackson guesses at other encodings and takes overlong forms; a byte order mark may lead
    /// (RFC 8259 §8.1).
    private static String utf8(byte[] body) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// JSON's white space is ASCII (RFC 8259 §2).
    private static boolean isBlank(byte[] body) {
        for (byte character : body) {
            if (character < 0 || character > ' ') {
                return false;
            }
        }
        return true;
    }

    private static ApiException wrongField(MismatchedInputException e) {
        var field = e.getPath().stream().map(Body::step).collect(Collectors.joining("."));
        if (field.isEmpty()) {
            return notAnObject();
        }
        return ApiException.invalid(List.of(
                e instanceof UnfitValueException
                        ? FieldError.invalid(field, e.getOriginalMessage())
                        : FieldError.wrongType(field, "must be " + kind(e.getTargetType()))));
    }

    private static ApiException notAnObject() {
        return ApiException.invalid(List.of(FieldError.wrongType("body", "must be a JSON object")));
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? Integer.toString(reference.getIndex()) : reference.getFieldName();
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == JsonObject.class) {
            return "a JSON object";
        }
        return Number.class.isAssignableFrom(type) ? "a number" : "an object";
    }

    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
