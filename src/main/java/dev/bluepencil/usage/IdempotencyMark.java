package dev.bluepencil.usage;

/// Tells a call that is made again from another one, and says nothing about either.
///
/// @param name of the call, by account and `Idempotency-Key`
/// @param fingerprint of all that was asked
public record IdempotencyMark(String name, String fingerprint) {}
