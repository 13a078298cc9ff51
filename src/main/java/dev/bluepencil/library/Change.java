package dev.bluepencil.library;

import dev.bluepencil.template.Template;

/// What came of changing or removing a template.
public sealed interface Change {
    /// It was done.
    ///
    /// @param template as it is now or, if it was removed, as it was
    record Made(Template template) implements Change {}

    /// The template is not in a state that the caller takes it to be in.
    record Stale() implements Change {}

    /// It is a default template, which nobody changes.
    record OfDefault() implements Change {}

    /// There is no such template, or it is somebody else's.
    record Absent() implements Change {}
}
