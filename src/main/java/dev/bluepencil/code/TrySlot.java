package dev.bluepencil.code;

import dev.bluepencil.account.AccountId;

/// Where a try to redeem a code is noted, besides being counted if there is such a code: one of so few places
/// that they need no clearing away.
record TrySlot(int number) {
    private static final int SLOTS = 1024;

    static TrySlot of(AccountId account) {
        return new TrySlot(Math.floorMod(account.value().hashCode(), SLOTS));
    }
}
