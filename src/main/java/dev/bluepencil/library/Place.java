package dev.bluepencil.library;

import dev.bluepencil.template.Slug;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.util.Optional;

/// A place in the list of templates: a default's, of which the list has those by slug first, or an own one's.
public sealed interface Place {
    /// The one form of a place as text.
    String text();

    /// The template of one's own that stands there, if one does.
    default Optional<TemplateId> own() {
        return this instanceof OfOwn(var id) ? Optional.of(id) : Optional.empty();
    }

    /// Whether a default template comes later.
    boolean isBefore(Template later);

    static Place of(Template template) {
        return template.slug().<Place>map(OfDefault::new).orElseGet(() -> new OfOwn(template.id()));
    }

    /// @throws IllegalArgumentException if that is not the text of a place
    static Place parse(String text) {
        return TemplateId.parse(text).<Place>map(OfOwn::new).orElseGet(() -> OfDefault.parse(text));
    }

    /// @param slug of the default that stands there, or stood
    record OfDefault(Slug slug) implements Place {
        private static final String MARK = "default ";

        @Override
        public String text() {
            return MARK + slug;
        }

        @Override
        public boolean isBefore(Template later) {
            return later.slug().stream().anyMatch(it -> it.value().compareTo(slug.value()) > 0);
        }

        private static OfDefault parse(String text) {
            if (!text.startsWith(MARK)) {
                throw new IllegalArgumentException("is no place in the list");
            }
            return new OfDefault(new Slug(text.substring(MARK.length())));
        }
    }

    /// @param id of the template that stands there, or stood
    record OfOwn(TemplateId id) implements Place {
        @Override
        public String text() {
            return id.value();
        }

        @Override
        public boolean isBefore(Template later) {
            return !later.isDefault();
        }
    }
}
