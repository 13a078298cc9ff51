package dev.bluepencil.account;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names an account for good; says nothing about its owner.
public record AccountId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static AccountId random() {
        return new AccountId(UUID.randomUUID().toString());
    }

    /// The id that a caller means; nothing if no account can have it.
    public static Optional<AccountId> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(AccountId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
