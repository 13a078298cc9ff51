package dev.bluepencil.profile;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.address.AddressChange;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes what people say about themselves.
public final class Profile {
    private final AccountStore accounts;
    private final ProfileStore store;
    private final AddressChange addresses;
    private final boolean hideExisting;

    /// @param hideExisting whether a taken address is told to its owner by letter instead of to whoever asks for it
    public Profile(AccountStore accounts, Storage storage, AddressChange addresses, boolean hideExisting) {
        this.accounts = accounts;
        this.store = ProfileStore.in(storage);
        this.addresses = addresses;
        this.hideExisting = hideExisting;
    }

    /// Makes all changes or none.
    ///
    /// @param email the address to wait for; the one that the account has ends the wait for another
    Outcome change(Account account, List<Change> changes, Optional<EmailAddress> email, Visitor visitor) {
        var wanted = email.filter(it -> !it.equals(account.email()));
        boolean isTaken = wanted.flatMap(accounts::find).isPresent();
        if (isTaken && !hideExisting) {
            return new AddressTaken();
        }
        var all = new ArrayList<>(changes);
        email.ifPresent(_ -> all.add(new Change.PendingEmail(wanted)));
        if (all.isEmpty()) {
            return new Changed(account);
        }
        var changed = store.change(account.id(), account.tokenVersion(), all);
        changed.ifPresent(now -> wanted.ifPresent(it -> write(now, it, isTaken, visitor)));
        return changed.<Outcome>map(Changed::new).orElseGet(SessionOver::new);
    }

    private void write(Account account, EmailAddress wanted, boolean isTaken, Visitor visitor) {
        if (isTaken) {
            addresses.askInVain(account, wanted, visitor);
        } else {
            addresses.ask(account, wanted, visitor);
        }
    }

    sealed interface Outcome {}

    record Changed(Account account) implements Outcome {}

    record AddressTaken() implements Outcome {}

    /// The session ended, or the account was deleted, after the request had come in.
    record SessionOver() implements Outcome {}
}
