package dev.bluepencil.config;

/// Where the service runs; production is strict about what development makes up by itself.
public enum Environment {
    DEVELOPMENT,
    PRODUCTION
}
