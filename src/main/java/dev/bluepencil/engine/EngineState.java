package dev.bluepencil.engine;

/// Whether an engine can answer now.
public enum EngineState {
    READY,
    LOADING,
    /// It could not be loaded.
    FAILED,
    /// What it asks is down, so it answers nobody for a while.
    DOWN,
    /// What it asks refuses the settings, so it answers nobody for a while.
    MISCONFIGURED
}
