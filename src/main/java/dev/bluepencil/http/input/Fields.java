package dev.bluepencil.http.input;

import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns wire values into types and gathers what is wrong, so that a caller sees every bad field at once.
///
/// ```java
/// var fields = new Fields();
/// var email = fields.required("email", request.email(), EmailAddress::new);
/// var name = fields.optional("full_name", request.fullName(), FullName::new);
/// fields.check(); // or 422
/// accounts.register(email.value(), name.value());
/// ```
///
/// A parser refuses a value by an `IllegalArgumentException` whose message completes "the field …".
public final class Fields {
    private final List<FieldError> errors = new ArrayList<>();

    /// A field that must be there; an empty string counts as absent.
    public <W, T> Field<T> required(String name, @Nullable W wire, Function<W, T> parser) {
        if (wire == null || wire.equals("")) {
            errors.add(FieldError.missing(name));
            return new Field<>(name, null);
        }
        return new Field<>(name, parse(name, wire, parser));
    }

    /// A field that may be left out or be null.
    public <W, T> Field<Optional<T>> optional(String name, @Nullable W wire, Function<W, T> parser) {
        if (wire == null) {
            return new Field<>(name, Optional.empty());
        }
        var parsed = parse(name, wire, parser);
        return new Field<>(name, parsed == null ? null : Optional.of(parsed));
    }

    /// Adds a fault that no single parser can see.
    public void reject(String name, String detail) {
        errors.add(FieldError.invalid(name, detail));
    }

    /// @throws ApiException a 422 that names every bad field
    public void check() {
        if (!errors.isEmpty()) {
            throw ApiException.invalid(errors);
        }
    }

    private <W, T> @Nullable T parse(String name, W wire, Function<W, T> parser) {
        try {
            return parser.apply(wire);
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.invalid(name, String.valueOf(e.getMessage())));
            return null;
        }
    }

    /// A value that is there once [Fields#check] has passed.
    public static final class Field<T> {
        private final String name;
        private final @Nullable T value;

        private Field(String name, @Nullable T value) {
            this.name = name;
            this.value = value;
        }

        /// The value, if it is there and right; for checks that look at more than one field.
        public Optional<T> ifRight() {
            return Optional.ofNullable(value);
        }

        public T value() {
            if (value == null) {
                throw new IllegalStateException(name + " was read before it was checked");
            }
            return value;
        }
    }
}
