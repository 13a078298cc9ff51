package dev.bluepencil.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bluepencil.http.problem.ApiException;
import java.util.regex.Pattern;

/// A name in the body that has half a surrogate pair. Jackson takes that for broken JSON, though it is as well formed
/// as the same in a value (RFC 8259 §8.2).
final class HalfName {
    private static final Pattern MESSAGE = Pattern.compile("(?:Broken|Unexpected low) surrogate.* in field name.*");

    private HalfName() {}

    static boolean isWhy(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser
                && MESSAGE.matcher(e.getOriginalMessage()).lookingAt();
    }

    /// A 422 that names the object which has the name.
    static ApiException refused(JsonProcessingException e) {
        var object = ((JsonParser) e.getProcessor()).getParsingContext().getParent();
        var path = object.pathAsPointer().toString();
        return ApiException.invalid(
                path.isEmpty() ? "body" : path.substring(1).replace('/', '.'), "has a name with half a surrogate pair");
    }
}
