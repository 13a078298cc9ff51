package dev.bluepencil.code;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.password.Credential;
import java.time.Instant;

/// A mailed code as we keep it: only its hash, until it expires or is redeemed.
public record OneTimeCode(AccountId account, CodePurpose purpose, Credential hash, Instant expiresAt) {}
