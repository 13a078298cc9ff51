package dev.bluepencil.config;

import java.time.Duration;

/// How the service starts and stops.
///
/// @param storagePatience how long a start waits for a database that does not answer yet
/// @param shutdownDelay how long a stop goes on serving while it already says that it is not ready
public record LifeCycleConfig(Duration storagePatience, Duration shutdownDelay) {}
