package dev.bluepencil.template;

/// All of a template that somebody writes.
public record Draft(Title title, Category category, Content content) {}
