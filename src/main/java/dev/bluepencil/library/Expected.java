package dev.bluepencil.library;

import dev.bluepencil.template.Revision;
import java.util.Set;

/// In which state somebody takes a template to be.
public sealed interface Expected {
    /// In whatever it is.
    record Any() implements Expected {}

    /// In one of these, which may be none.
    record OneOf(Set<Revision> revisions) implements Expected {}
}
