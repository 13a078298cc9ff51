package dev.bluepencil.defaults;

import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Slug;

/// A template that everybody is to see, as its file has it.
public record DefaultTemplate(Slug slug, Draft draft) {}
