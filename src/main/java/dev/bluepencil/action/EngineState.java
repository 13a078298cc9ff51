package dev.bluepencil.action;

/// Whether an engine can answer now.
public enum EngineState {
    READY,
    LOADING,
    FAILED
}
