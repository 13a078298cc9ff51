package dev.bluepencil.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/// So many requests in such a time.
///
/// A bucket holds `quota` tokens and is refilled evenly, one token each `window / quota`. Up to `quota` requests may
/// come at once, and in the long run no more than `quota` in each window. In one window that begins with a full bucket
/// up to `2 * quota - 1` can pass, the burst and what flows in meanwhile. A refill of the whole bucket at the window's
/// end would let as many pass within an instant, around that end; no kind of refill forbids it altogether.
///
/// @param name what the policy is called in headers; lower-case letters, digits and dashes
public record Policy(String name, int quota, Duration window) {
    /// As Bucket4j has it.
    ///
    /// @param tokens how many there are at first
    Bandwidth bandwidth(int tokens) {
        return Bandwidth.builder()
                .capacity(quota)
                .refillGreedy(quota, window)
                .initialTokens(tokens)
                .build();
    }
}
