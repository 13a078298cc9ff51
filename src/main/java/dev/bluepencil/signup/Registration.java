package dev.bluepencil.signup;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.FullName;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Hasher;
import dev.bluepencil.password.Password;
import java.time.InstantSource;
import java.util.Optional;

/// Makes accounts for people who ask for one.
public final class Registration {
    /// An account, its code and its event.
    private static final int WRITES_BEFORE_THE_LETTER = 3;

    private final AccountStore accounts;
    private final Hasher hasher;
    private final OneTimeCodes codes;
    private final Verification verification;
    private final boolean hideExisting;
    private final SecurityEvents events;
    private final InstantSource clock;

    /// @param hideExisting whether a taken address is told to its owner by letter instead of to whoever asks
    public Registration(
            AccountStore accounts,
            Hasher hasher,
            OneTimeCodes codes,
            Verification verification,
            boolean hideExisting,
            SecurityEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.codes = codes;
        this.verification = verification;
        this.hideExisting = hideExisting;
        this.events = events;
        this.clock = clock;
    }

    Outcome register(EmailAddress email, Password password, Optional<FullName> name, Visitor visitor) {
        // All hashing comes before the first write: where that is refused for lack of room, nothing is half done.
        var credential = hasher.hash(password.value());
        var code = codes.make();
        var account = Account.fresh(email, name, credential, clock.instant());
        if (accounts.add(account)) {
            events.note(EventKind.ACCOUNT_REGISTERED, account.id(), visitor);
            verification.ask(account, code);
            return new Registered(account);
        }
        if (!hideExisting) {
            return new AddressTaken();
        }
        for (int i = 0; i < WRITES_BEFORE_THE_LETTER; i++) {
            codes.issueToNobody(CodePurpose.VERIFY_EMAIL); // so that it takes as long as for a free address
        }
        verification.tellOwner(email);
        return new Registered(account);
    }

    sealed interface Outcome {}

    /// The account is there, or is meant to look as if it were.
    record Registered(Account account) implements Outcome {}

    record AddressTaken() implements Outcome {}
}
