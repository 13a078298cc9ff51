package dev.bluepencil.defaults;

import dev.bluepencil.template.Slug;

/// What became of one default template when they were replaced.
public record DefaultChange(Slug slug, Kind kind) {
    public enum Kind {
        ADDED,
        CHANGED,
        UNCHANGED,
        REMOVED
    }
}
