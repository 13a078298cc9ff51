package dev.bluepencil.account;

import java.util.Locale;

/// What an account may do besides using the service; ordinary accounts have none.
public enum Role {
    /// Sees and deactivates accounts.
    ADMIN;

    /// How it is written in tokens, answers and the database.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such role
    public static Role parse(String wire) {
        for (var role : values()) {
            if (role.wire().equals(wire)) {
                return role;
            }
        }
        throw new IllegalArgumentException("is no role; there is only " + ADMIN.wire());
    }
}
