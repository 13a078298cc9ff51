package dev.bluepencil.admin;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Page;
import dev.bluepencil.http.input.PageRequest;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The accounts of all people, as admins look them up and shut them out.
public final class Directory {
    private final AccountStore accounts;
    private final DirectoryStore store;
    private final DirectoryLetters letters;
    private final Mailer mailer;
    private final SecurityEvents events;
    private final InstantSource clock;

    public Directory(
            AccountStore accounts,
            DirectoryStore store,
            DirectoryLetters letters,
            Mailer mailer,
            SecurityEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.store = store;
        this.letters = letters;
        this.mailer = mailer;
        this.events = events;
        this.clock = clock;
    }

    /// Accounts whose addresses begin as searched for, in their order; or, if it is an id that is searched
    /// for, the one account that has it.
    Page<Account> page(Search search, PageRequest<EmailAddress> page) {
        return AccountId.parse(search.prefix().value())
                .flatMap(accounts::find)
                .filter(search::wantsRoleOf)
                .map(account -> Page.of(List.of(account), 1, Directory::place))
                .orElseGet(() ->
                        Page.of(store.page(search, page.after(), page.limit() + 1), page.limit(), Directory::place));
    }

    Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    /// Ends all sessions of an account at once and lets nobody sign in to it; no more if that is so already.
    Outcome deactivate(AccountId id, Act act) {
        if (id.equals(act.admin())) {
            return new OwnAccount();
        }
        if (store.deactivate(id, clock.instant())) {
            tell(id, EventKind.ACCOUNT_DEACTIVATED, act, letters::deactivated);
        }
        return now(id);
    }

    /// Lets the owner sign in again; sessions from before stay over.
    Outcome activate(AccountId id, Act act) {
        if (store.activate(id)) {
            tell(id, EventKind.ACCOUNT_ACTIVATED, act, letters::activated);
        }
        return now(id);
    }

    /// Ends all sessions of an account at once; `false` if there is no such account.
    boolean endSessions(AccountId id, Act act) {
        if (accounts.find(id).isEmpty()) {
            return false;
        }
        accounts.endSessions(id);
        events.note(EventKind.SIGNED_OUT_EVERYWHERE, id, act.visitor(), act.admin());
        return true;
    }

    /// An address that nobody has proved to be theirs gets no letter: it may be a stranger's.
    private void tell(AccountId id, EventKind kind, Act act, Function<Account, Letter> letter) {
        events.note(kind, id, act.visitor(), act.admin());
        accounts.find(id).filter(Account::isVerified).map(letter).ifPresent(mailer::post);
    }

    private Outcome now(AccountId id) {
        return accounts.find(id).<Outcome>map(Handled::new).orElseGet(NoAccount::new);
    }

    private static String place(Account account) {
        return account.email().value();
    }

    /// Who does something to an account, and from where.
    record Act(AccountId admin, Visitor visitor) {}

    sealed interface Outcome {}

    /// @param account as it is from now on
    record Handled(Account account) implements Outcome {}

    record NoAccount() implements Outcome {}

    /// Admins cannot shut themselves out, so one is left in any case.
    record OwnAccount() implements Outcome {}
}
