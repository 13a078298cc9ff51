package dev.bluepencil.template;

import java.time.Instant;
import java.util.Optional;

/// A text that is kept for reuse.
///
/// @param slug of a default template, which everybody sees; absent from one of somebody's own
public record Template(
        TemplateId id, Draft draft, Optional<Slug> slug, Revision revision, Instant createdAt, Instant updatedAt) {
    public boolean isDefault() {
        return slug.isPresent();
    }
}
