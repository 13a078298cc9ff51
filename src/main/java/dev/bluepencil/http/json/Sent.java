package dev.bluepencil.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A field that the caller did send, if only as null: in a wire record a component of this type is null where the field
/// was left out, so that a patch can tell the two apart (RFC 7396).
///
/// @param value empty for null
@JsonDeserialize(using = Sent.Reader.class)
public record Sent<T>(Optional<T> value) {
    /// The value, for a field that takes no null.
    ///
    /// @throws IllegalArgumentException if it is null
    public T required() {
        return value.orElseThrow(() -> new IllegalArgumentException("must not be null"));
    }

    /// Reads the value by the rules of its own type.
    static final class Reader extends StdDeserializer<Sent<?>> implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable JsonDeserializer<?> values;

        @SuppressWarnings("unused") // Jackson begins with one that knows no type
        Reader() {
            this(null);
        }

        private Reader(@Nullable JsonDeserializer<?> values) {
            super(Sent.class);
            this.values = values;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            JavaType type = context.getContextualType().containedTypeOrUnknown(0);
            return new Reader(context.findContextualValueDeserializer(type, property));
        }

        @Override
        public Sent<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (values == null) {
                throw new IllegalStateException("no type was given");
            }
            return new Sent<>(Optional.of(values.deserialize(parser, context)));
        }

        @Override
        public Sent<?> getNullValue(DeserializationContext context) {
            return new Sent<>(Optional.empty());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
