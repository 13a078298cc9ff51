package dev.bluepencil.audit;

import java.util.Locale;

/// What happened.
public enum EventKind {
    ACCOUNT_REGISTERED,
    EMAIL_VERIFIED,
    SIGNED_IN,
    /// For an unknown address too, which then is an event of nobody's.
    SIGN_IN_FAILED,
    SIGN_IN_LOCKED,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    SESSION_REVOKED,
    REFRESH_TOKEN_REUSED,
    PASSWORD_RESET_REQUESTED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    EMAIL_CHANGE_REQUESTED,
    EMAIL_CHANGED,
    EMAIL_CHANGE_REVERTED,
    ACCOUNT_DEACTIVATED,
    ACCOUNT_ACTIVATED,
    ROLE_GRANTED,
    ROLE_REVOKED,
    DATA_EXPORTED;

    /// As it goes over the wire and into the log, such as `signed_in`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such kind
    public static EventKind parse(String wire) {
        for (var kind : values()) {
            if (kind.wire().equals(wire)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("is no kind of event");
    }

    /// Whether it smells of somebody who is not the owner.
    boolean isAlarming() {
        return this == REFRESH_TOKEN_REUSED || this == SIGN_IN_LOCKED;
    }
}
