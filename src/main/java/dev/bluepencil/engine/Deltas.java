package dev.bluepencil.engine;

/// Where an answer goes piece by piece while the engine is still writing it.
public interface Deltas {
    /// Takes the next piece, which may be any part of the answer but cuts no surrogate pair; called by one thread at a
    /// time, in order. Nothing that was passed on can be taken back here: who reads it compares it with the answer.
    void add(String text);
}
