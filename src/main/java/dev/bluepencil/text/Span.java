package dev.bluepencil.text;

/// A part of a text that is not prose, from `start` up to `end`, counted in UTF-16 units.
public record Span(SpanKind kind, int start, int end, String text) {}
