package dev.bluepencil.config;

import java.util.Optional;

/// Whether a signing secret is worth having: as long as its algorithm's hash (RFC 7518 §3.2) and no repeated word.
final class SecretStrength {
    private static final int FEWEST_DIFFERENT_CHARACTERS = 8;

    private SecretStrength() {}

    static Optional<String> problemWith(Optional<Secret> secret, JwtAlgorithm algorithm, Environment environment) {
        if (secret.isEmpty()) {
            return environment == Environment.DEVELOPMENT
                    ? Optional.empty()
                    : Optional.of("is not set; make one with: openssl rand -base64 48");
        }
        return secret.flatMap(it -> problemWith(it, algorithm));
    }

    private static Optional<String> problemWith(Secret secret, JwtAlgorithm algorithm) {
        if (secret.bytes().length < algorithm.keyBytes()) {
            return Optional.of("is shorter than the %d bytes that %s needs".formatted(algorithm.keyBytes(), algorithm));
        }
        if (secret.value().chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
            return Optional.of("is too easy to guess; make one with: openssl rand -base64 48");
        }
        return Optional.empty();
    }
}
