package dev.bluepencil.address;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Belongings;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.password.Hasher;
import dev.bluepencil.role.Appointments;
import dev.bluepencil.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Gives an account another address once its owner has confirmed it, and tells the old one how to undo that.
public final class AddressChange {
    /// How often going back is tried while others move the account or register its old address.
    private static final int MOST_TRIES = 10;

    private final AccountStore accounts;
    private final AddressStore store;
    private final List<Belongings> belongings;
    private final OneTimeCodes codes;
    private final Hasher hasher;
    private final AddressLinks links;
    private final AddressLetters letters;
    private final Mailer mailer;
    private final Appointments appointments;
    private final SecurityEvents events;
    private final InstantSource clock;

    public AddressChange(
            AccountStore accounts,
            Storage storage,
            List<Belongings> belongings,
            OneTimeCodes codes,
            Hasher hasher,
            AddressLinks links,
            AddressLetters letters,
            Mailer mailer,
            Appointments appointments,
            SecurityEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.store = AddressStore.in(storage);
        this.belongings = belongings;
        this.codes = codes;
        this.hasher = hasher;
        this.links = links;
        this.letters = letters;
        this.mailer = mailer;
        this.appointments = appointments;
        this.events = events;
        this.clock = clock;
    }

    /// Writes to the address that the account waits for, which is free, and to the one it has.
    public void ask(Account account, EmailAddress wanted, Visitor visitor) {
        events.note(EventKind.EMAIL_CHANGE_REQUESTED, account.id(), visitor);
        mailer.post(letters.confirm(account, wanted, links.confirm(account.id(), wanted)));
        mailer.post(letters.asked(account, wanted));
    }

    /// Does as [#ask] for an address that another account has, whose owner alone gets to know that.
    public void askInVain(Account account, EmailAddress taken, Visitor visitor) {
        events.note(EventKind.EMAIL_CHANGE_REQUESTED, account.id(), visitor);
        mailer.post(letters.taken(taken));
        mailer.post(letters.asked(account, taken));
    }

    /// Gives the account the address, if it is the one that it waits for.
    public Confirmation confirm(Account account, EmailAddress wanted, Visitor visitor) {
        var former = store.former(account.id());
        if (former.isEmpty() || !account.pendingEmail().equals(Optional.of(wanted))) {
            return new Confirmation.Refused();
        }
        var now = clock.instant();
        var next = former.get().leaving(account.email(), now);
        var move = new Move(account.id(), account.email(), wanted, former.get(), next, now);
        return switch (store.complete(move)) {
            case DONE -> {
                arrive(move, EventKind.EMAIL_CHANGED, visitor);
                mailer.post(letters.changed(account, wanted, links.revert(account.id(), account.email())));
                yield settled(move);
            }
            case TAKEN -> new Confirmation.Taken();
            case OVERTAKEN -> settled(move);
        };
    }

    /// Takes the account back to the address that the link went to and ends every session.
    ///
    /// No password opens it then: whoever had moved it could have chosen the present one, by letters to where
    /// it was.
    Reversal revert(String token, Visitor visitor) {
        return links.readRevert(token).map(link -> revert(link, visitor)).orElseGet(Reversal.Refused::new);
    }

    private Reversal revert(AddressLinks.Mention link, Visitor visitor) {
        for (int left = MOST_TRIES; left > 0; left--) {
            var move = wayBack(link);
            if (move.isEmpty()) {
                return new Reversal.Refused();
            }
            switch (store.revert(move.get(), hasher.nobodys())) {
                case DONE -> {
                    arrive(move.get(), EventKind.EMAIL_CHANGE_REVERTED, visitor);
                    return new Reversal.Reverted(link.email());
                }
                case TAKEN -> {
                    if (!isFreed(link.email())) {
                        return new Reversal.Taken();
                    }
                }
                // Somebody moved the account meanwhile, perhaps on, so that this would not come through; once more.
                case OVERTAKEN -> Thread.onSpinWait();
            }
        }
        return new Reversal.Refused();
    }

    /// Codes that were mailed to the address that was left are for whoever reads letters there, not for the account.
    private void arrive(Move move, EventKind kind, Visitor visitor) {
        codes.endAll(move.account());
        events.note(kind, move.account(), visitor);
        accounts.find(move.account()).ifPresent(appointments::welcome);
    }

    private Optional<Move> wayBack(AddressLinks.Mention link) {
        var now = clock.instant();
        return accounts.find(link.account())
                .flatMap(account -> store.former(account.id())
                        .flatMap(known -> known.backTo(link.email(), now)
                                .map(next -> new Move(account.id(), account.email(), link.email(), known, next, now))));
    }

    /// Takes the address from an account that was registered with it and never confirmed it: it would be an easy way
    /// to keep the owner, who has just done so, from coming back.
    private boolean isFreed(EmailAddress email) {
        var squatter = accounts.find(email).map(Account::id);
        boolean isFreed = squatter.isEmpty() || store.removeUnconfirmed(squatter.get(), email);
        if (isFreed) {
            squatter.ifPresent(id -> belongings.forEach(it -> it.removeAllOf(id)));
        }
        return isFreed;
    }

    /// How it is after all, whoever did it.
    private Confirmation settled(Move move) {
        return accounts.find(move.account())
                .filter(account -> account.isVerified() && account.email().equals(move.to()))
                .<Confirmation>map(Confirmation.Confirmed::new)
                .orElseGet(Confirmation.Refused::new);
    }
}
