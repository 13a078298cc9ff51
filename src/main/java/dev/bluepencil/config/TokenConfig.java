package dev.bluepencil.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How tokens are signed and how long they live.
///
/// @param secret the signing secret; absent only in development
/// @param secretFile where development keeps the secret it makes for itself
/// @param algorithm the one algorithm in use (RFC 7518 §3.2)
/// @param accessLifetime how long an access token is good for
/// @param sessionIdle how long a session lives without a refresh
/// @param sessionMax how long a session lives at most
/// @param reuseGrace how long a spent refresh token still gets its successor again; zero is never
/// @param resetLifetime how long a reset token is good for
public record TokenConfig(
        Optional<Secret> secret,
        Path secretFile,
        JwtAlgorithm algorithm,
        Duration accessLifetime,
        Duration sessionIdle,
        Duration sessionMax,
        Duration reuseGrace,
        Duration resetLifetime) {}
