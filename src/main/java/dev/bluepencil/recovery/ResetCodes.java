package dev.bluepencil.recovery;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.FreshCode;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.code.SixDigits;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.wish.CodeSender;
import dev.bluepencil.wish.Wish;
import java.util.Optional;

/// Lets who forgot their password prove by a mailed code that they read the account's mail.
public final class ResetCodes implements CodeSender {
    private final AccountStore accounts;
    private final OneTimeCodes codes;
    private final RecoveryLetters letters;
    private final Mailer mailer;
    private final SecurityEvents events;

    public ResetCodes(
            AccountStore accounts, OneTimeCodes codes, RecoveryLetters letters, Mailer mailer, SecurityEvents events) {
        this.accounts = accounts;
        this.codes = codes;
        this.letters = letters;
        this.mailer = mailer;
        this.events = events;
    }

    /// Mails a code, if there is such an account.
    @Override
    public void send(Wish wish, FreshCode code) {
        accounts.find(wish.email()).filter(Account::isActive).ifPresent(account -> send(account, code, wish.visitor()));
    }

    /// The account whose code this is. The code is spent; an unknown address takes the same work as a wrong
    /// code.
    Optional<Account> redeem(EmailAddress email, SixDigits code) {
        var account = accounts.find(email).filter(Account::isActive);
        if (account.isEmpty()) {
            codes.redeemForNobody(CodePurpose.RESET_PASSWORD, code);
        }
        return account.filter(it -> codes.redeem(it.id(), CodePurpose.RESET_PASSWORD, code));
    }

    private void send(Account account, FreshCode code, Visitor visitor) {
        var expiry = codes.issue(account.id(), CodePurpose.RESET_PASSWORD, code);
        if (hasMoved(account)) {
            // Who moved it may have ended its codes before this one was there, and the letter goes where it was.
            codes.endAll(account.id());
            return;
        }
        events.note(EventKind.PASSWORD_RESET_REQUESTED, account.id(), visitor);
        mailer.post(letters.resetCode(account, code.digits()).expiringAt(expiry));
    }

    private boolean hasMoved(Account seen) {
        return accounts.find(seen.id())
                .filter(account -> account.email().equals(seen.email()))
                .isEmpty();
    }
}
