package dev.bluepencil.profile;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Belongings;
import dev.bluepencil.auth.WatchedPasswords;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.password.Password;
import dev.bluepencil.storage.Storage;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes accounts and everything that is kept with them.
public final class Deletion {
    private static final Logger log = LoggerFactory.getLogger(Deletion.class);

    private final WatchedPasswords passwords;
    private final ProfileStore store;
    private final List<Belongings> belongings;
    private final FarewellLetters letters;
    private final Mailer mailer;

    public Deletion(
            WatchedPasswords passwords,
            Storage storage,
            List<Belongings> belongings,
            FarewellLetters letters,
            Mailer mailer) {
        this.passwords = passwords;
        this.store = ProfileStore.in(storage);
        this.belongings = belongings;
        this.letters = letters;
        this.mailer = mailer;
    }

    /// Deletes the account if the password is its own; `false` if it is not.
    boolean delete(Account account, Password password, Visitor visitor) {
        // Somebody else may have got the address a moment ago, and the password be theirs.
        var owner = passwords
                .verify(account.email(), password, visitor)
                .filter(it -> it.id().equals(account.id()));
        owner.ifPresent(this::delete);
        return owner.isPresent();
    }

    /// The account goes after its belongings, so that whatever interrupts this, its owner can sign in and do it again;
    /// then once more whatever others were adding meanwhile.
    private void delete(Account account) {
        removeBelongings(account.id());
        boolean isRemoved = store.remove(account.id());
        removeBelongings(account.id());
        if (isRemoved) {
            log.info("account deleted by its owner, account={}", account.id());
            mailer.post(letters.deleted(account));
        }
    }

    private void removeBelongings(AccountId account) {
        belongings.forEach(it -> it.removeAllOf(account));
    }
}
