package dev.bluepencil.signup;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.address.AddressChange;
import dev.bluepencil.address.AddressLinks;
import dev.bluepencil.address.Confirmation;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.FreshCode;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.code.SixDigits;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.role.Appointments;
import dev.bluepencil.wish.CodeSender;
import dev.bluepencil.wish.Wish;
import java.time.InstantSource;
import java.util.Optional;

/// Has people prove that an address is theirs, by the link or the code of a letter.
public final class Verification implements CodeSender {
    private final AccountStore accounts;
    private final OneTimeCodes codes;
    private final AddressLinks links;
    private final AddressChange change;
    private final SignupLetters letters;
    private final Mailer mailer;
    private final Appointments appointments;
    private final SecurityEvents events;
    private final InstantSource clock;

    public Verification(
            AccountStore accounts,
            OneTimeCodes codes,
            AddressLinks links,
            AddressChange change,
            SignupLetters letters,
            Mailer mailer,
            Appointments appointments,
            SecurityEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
        this.change = change;
        this.letters = letters;
        this.mailer = mailer;
        this.appointments = appointments;
        this.events = events;
        this.clock = clock;
    }

    /// Writes the letter that asks for proof; its code takes the place of an earlier one, its link stands
    /// beside it.
    void ask(Account account, FreshCode code) {
        var _ = codes.issue(account.id(), CodePurpose.VERIFY_EMAIL, code); // the link in the letter lives longer
        mailer.post(letters.verifyEmail(account, code.digits(), links.confirm(account.id(), account.email())));
    }

    /// Asks once more, if there is such an account that has not proved its address yet.
    @Override
    public void send(Wish wish, FreshCode code) {
        accounts.find(wish.email()).filter(account -> !account.isVerified()).ifPresent(account -> ask(account, code));
    }

    /// Tells the owner of an address that somebody tried to register it.
    void tellOwner(EmailAddress email) {
        mailer.post(letters.alreadyRegistered(email));
    }

    /// Confirms the address that the link went to, if it is the account's or the one that it waits for; does no harm
    /// if it was confirmed already.
    Confirmation byLink(String token, Visitor visitor) {
        return links.readConfirm(token).map(link -> byLink(link, visitor)).orElseGet(Confirmation.Refused::new);
    }

    /// The account whose code this is, verified from now on.
    Optional<Account> byCode(EmailAddress email, SixDigits code, Visitor visitor) {
        var account = accounts.find(email);
        if (account.isEmpty()) {
            codes.redeemForNobody(CodePurpose.VERIFY_EMAIL, code);
            return Optional.empty();
        }
        return account.filter(it -> codes.redeem(it.id(), CodePurpose.VERIFY_EMAIL, code))
                .flatMap(it -> confirm(it.id(), email, visitor));
    }

    private Confirmation byLink(AddressLinks.Mention link, Visitor visitor) {
        var account = accounts.find(link.account());
        if (account.filter(it -> !it.email().equals(link.email())).isPresent()) {
            return change.confirm(account.get(), link.email(), visitor);
        }
        return confirm(link.account(), link.email(), visitor)
                .<Confirmation>map(Confirmation.Confirmed::new)
                .orElseGet(Confirmation.Refused::new);
    }

    private Optional<Account> confirm(AccountId id, EmailAddress email, Visitor visitor) {
        if (accounts.verify(id, email, clock.instant())) {
            events.note(EventKind.EMAIL_VERIFIED, id, visitor);
            accounts.find(id).ifPresent(appointments::welcome);
        }
        return accounts.find(id)
                .filter(account -> account.isVerified() && account.email().equals(email));
    }
}
