package dev.bluepencil.auth;

import dev.bluepencil.account.Account;

/// A token family together with the account that it signs in.
public record Session(TokenFamily family, Account account) {}
