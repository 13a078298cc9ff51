package dev.bluepencil.account;

import java.util.UUID;

/// Names an account for good; says nothing about its owner.
public record AccountId(String value) {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
