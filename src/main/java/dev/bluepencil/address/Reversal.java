package dev.bluepencil.address;

import dev.bluepencil.mail.EmailAddress;

/// What came of taking the change of an address back.
sealed interface Reversal {
    record Reverted(EmailAddress email) implements Reversal {}

    /// Another account has the address by now, and its owner has confirmed it.
    record Taken() implements Reversal {}

    record Refused() implements Reversal {}
}
