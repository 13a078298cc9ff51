package dev.bluepencil.session;

import dev.bluepencil.account.Account;

/// What came of spending a refresh token.
public sealed interface Rotation {
    record Rotated(Grant grant) implements Rotation {}

    /// A token came back that was spent long before: someone holds a copy, so the whole family is revoked
    /// (RFC 9700 §4.14.2).
    record Reused(Account account) implements Rotation {}

    record Refused() implements Rotation {}
}
