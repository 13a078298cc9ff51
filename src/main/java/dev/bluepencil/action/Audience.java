package dev.bluepencil.action;

/// Placeholder for the closed set that the actions take.
public enum Audience {
    GENERAL,
    EXPERTS
}
