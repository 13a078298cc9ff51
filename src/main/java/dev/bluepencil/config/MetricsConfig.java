package dev.bluepencil.config;

import java.util.Optional;

/// Where the metrics are read.
///
/// @param host the address to listen on, if there is a port
/// @param port a port of their own, else they are served beside all else; 0 takes a free one
public record MetricsConfig(String host, Optional<Integer> port) {}
