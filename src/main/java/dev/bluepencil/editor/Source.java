package dev.bluepencil.editor;

/// Where an answer came from.
public enum Source {
    /// The engine that is preferred for the action.
    ENGINE,
    /// Another, since that one was down.
    STAND_IN,
    /// It was kept from before.
    CACHE,
    /// It was on its way for somebody else.
    JOINED,
    /// It was given before, under the same idempotency key.
    REPLAY
}
