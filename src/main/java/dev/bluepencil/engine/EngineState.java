package dev.bluepencil.engine;

/// Whether an engine can answer now.
public enum EngineState {
    READY,
    LOADING,
    FAILED
}
