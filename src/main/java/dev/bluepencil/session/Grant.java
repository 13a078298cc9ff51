package dev.bluepencil.session;

import java.time.Duration;

/// What a sign-in or a refresh hands out.
///
/// @param expiresIn how long the access token is good for
/// @param refreshExpiresIn how long the refresh token is good for
public record Grant(String accessToken, String refreshToken, Duration expiresIn, Duration refreshExpiresIn) {
    @Override
    public String toString() {
        return "[grant]";
    }
}
