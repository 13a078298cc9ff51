package dev.bluepencil.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names a template for good.
public record TemplateId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// @throws IllegalArgumentException if no template can have it
    public TemplateId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("is not the id of a template");
        }
    }

    /// The id that a caller means; nothing if no template can have it.
    public static Optional<TemplateId> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(TemplateId::new);
    }

    /// The id of a default template: the same in every database, and after it was gone for a while.
    public static TemplateId of(Slug slug) {
        return new TemplateId(UUID.nameUUIDFromBytes(("bluepencil template " + slug).getBytes(UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
