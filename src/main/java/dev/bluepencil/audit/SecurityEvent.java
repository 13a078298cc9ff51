package dev.bluepencil.audit;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.Visitor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Something that happened to an account and that matters to its safety; holds no secret and no e-mail address.
///
/// @param account whose it is; nobody's if an unknown address was tried
/// @param visitor where it was done from; [#COMMAND] if the operator's command did it
/// @param actor the admin who did it, if one did it to somebody else's account
public record SecurityEvent(
        EventId id,
        Optional<AccountId> account,
        EventKind kind,
        Instant at,
        Visitor visitor,
        Optional<AccountId> actor) {
    /// Where commands come from. It is no IP address, so no connection can look the same, not even one that
    /// broke before its address was asked for.
    static final Visitor COMMAND = new Visitor("command", "");

    public By by() {
        if (actor.isPresent()) {
            return By.ADMIN;
        }
        return visitor.equals(COMMAND) ? By.OPERATOR : By.VISITOR;
    }

    /// Where it stands in the trail.
    public Moment moment() {
        return new Moment(at, id);
    }

    /// In what part somebody did it.
    public enum By {
        /// Whoever came from that address: the owner, or somebody who tried to pass for them.
        VISITOR,
        ADMIN,
        OPERATOR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
