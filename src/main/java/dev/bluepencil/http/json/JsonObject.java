package dev.bluepencil.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// A JSON object that means nothing to us: kept as it was sent, numbers to the digit, only without white space.
///
/// @param text the object as compact JSON, at most 32 levels deep, all its text fit to be kept
@JsonDeserialize(using = JsonObject.Reader.class)
public record JsonObject(String text) {
    private static final int MOST_LEVELS = 32;

    /// How long it is in UTF-8.
    public int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Copies token by token, since a tree of values would round numbers and, where it is deep, overflow the stack.
    static final class Reader extends StdDeserializer<JsonObject> {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // by Jackson
        Reader() {
            super(JsonObject.class);
        }

        @Override
        public JsonObject deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                throw MismatchedInputException.from(parser, JsonObject.class, "is no object");
            }
            var text = new StringWriter();
            try (var copy = parser.getCodec().getFactory().createGenerator(text)) {
                copy(parser, copy);
            } catch (StreamConstraintsException _) {
                throw new UnfitValueException(parser, "has a number of too many digits");
            }
            return new JsonObject(text.toString());
        }

        private static void copy(JsonParser parser, JsonGenerator copy) throws IOException {
            int levels = 0;
            for (var token = parser.currentToken(); token != null; token = parser.nextToken()) {
                copy(parser, token, copy);
                levels += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (levels > MOST_LEVELS) {
                    throw new UnfitValueException(parser, "is more than " + MOST_LEVELS + " levels deep");
                }
                if (levels == 0) {
                    return;
                }
            }
        }

        private static void copy(JsonParser parser, JsonToken token, JsonGenerator copy) throws IOException {
            if (token.isNumeric()) {
                copy.writeNumber(parser.getText());
                return;
            }
            if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
                var fault = Characters.faultIn(parser.getText());
                if (fault.isPresent()) {
                    throw new UnfitValueException(parser, fault.get());
                }
            }
            copy.copyCurrentEvent(parser);
        }
    }
}
