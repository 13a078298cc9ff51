package dev.bluepencil.http.input;

import dev.bluepencil.http.json.Characters;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/// The fields of an HTML form, each at most once, as OAuth 2.0 has it too (RFC 6749 §3.2).
public final class Form {
    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /// The field's value, or null if it is absent.
    public @Nullable String get(String name) {
        return fields.get(name);
    }

    static Form parse(byte[] body) {
        var fields = new HashMap<String, String>();
        decode(body).forEach((name, values) -> fields.put(name, only(name, values)));
        return new Form(fields);
    }

    private static String only(String name, List<String> values) {
        if (values.size() > 1) {
            throw new ApiException(ErrorCode.MALFORMED_BODY, "The form has a field more than once.");
        }
        var value = values.getFirst();
        Characters.faultIn(value).ifPresent(fault -> {
            throw ApiException.invalid(name, fault);
        });
        return value;
    }

    private static MultiMap<String> decode(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            var fields = new MultiMap<String>();
            UrlEncoded.decodeTo(text, fields::add, StandardCharsets.UTF_8);
            return fields;
        } catch (CharacterCodingException | IllegalArgumentException _) {
            throw new ApiException(ErrorCode.MALFORMED_BODY, "The body is not a form in UTF-8.");
        }
    }
}
