package dev.bluepencil.template;

/// A template that everybody is to see, as its file has it.
public record DefaultTemplate(Slug slug, Draft draft) {}
