package dev.bluepencil.address;

import dev.bluepencil.account.Account;

/// What came of confirming an address by a link.
public sealed interface Confirmation {
    /// The address is the account's, be it from now on or since before.
    record Confirmed(Account account) implements Confirmation {}

    /// Another account has the address by now.
    record Taken() implements Confirmation {}

    record Refused() implements Confirmation {}
}
