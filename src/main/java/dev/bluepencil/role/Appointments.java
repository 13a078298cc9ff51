package dev.bluepencil.role;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Role;
import dev.bluepencil.account.Roles;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.config.AdminConfig;
import dev.bluepencil.config.ConfigException;
import dev.bluepencil.mail.EmailAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Gives roles to accounts and takes them away, for the operator; an address that is not proved gets none,
/// since anybody may have registered it.
public final class Appointments {
    private final AccountStore accounts;
    private final RoleStore roles;
    private final SecurityEvents events;
    private final Set<EmailAddress> admins;

    /// @throws ConfigException if what the setting names are no addresses
    public Appointments(AccountStore accounts, RoleStore roles, SecurityEvents events, AdminConfig config) {
        this.accounts = accounts;
        this.roles = roles;
        this.events = events;
        admins = config.emails().stream().map(Appointments::address).collect(Collectors.toSet());
    }

    /// Makes admins of all accounts that the setting names and that have proved their address. Takes nothing
    /// away from those it no longer names.
    public void appointAdmins() {
        admins.forEach(email -> grant(email, Role.ADMIN));
    }

    /// Makes an admin of an account that just proved its address, its first or another, if the setting names it.
    public void welcome(Account account) {
        if (admins.contains(account.email())) {
            grant(account.email(), Role.ADMIN);
        }
    }

    public Outcome grant(EmailAddress email, Role role) {
        return change(email, held -> held.with(role), EventKind.ROLE_GRANTED);
    }

    public Outcome revoke(EmailAddress email, Role role) {
        return change(email, held -> held.without(role), EventKind.ROLE_REVOKED);
    }

    private Outcome change(EmailAddress email, UnaryOperator<Roles> change, EventKind kind) {
        var outcome = tried(email, change, kind);
        while (outcome.isEmpty()) {
            outcome = tried(email, change, kind);
        }
        return outcome.get();
    }

    /// Nothing, if somebody else changed the roles meanwhile.
    private Optional<Outcome> tried(EmailAddress email, UnaryOperator<Roles> change, EventKind kind) {
        var account = accounts.find(email);
        if (account.isEmpty()) {
            return Optional.of(new NoAccount());
        }
        return tried(account.get(), change, kind);
    }

    private Optional<Outcome> tried(Account account, UnaryOperator<Roles> change, EventKind kind) {
        var next = change.apply(account.roles());
        if (next.equals(account.roles())) {
            return Optional.of(new AlreadySo());
        }
        if (!account.isVerified()) {
            return Optional.of(new NotVerified());
        }
        if (!roles.replace(account.id(), account.roles(), next)) {
            return Optional.empty();
        }
        events.noteByOperator(kind, account.id());
        return Optional.of(new Done());
    }

    private static EmailAddress address(String text) {
        try {
            return new EmailAddress(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("ADMIN_EMAILS has '" + text + "', which " + e.getMessage());
        }
    }

    public sealed interface Outcome {}

    /// The account's roles are others now.
    public record Done() implements Outcome {}

    public record AlreadySo() implements Outcome {}

    public record NoAccount() implements Outcome {}

    /// The address of the account is not proved to be its owner's; nothing has changed.
    public record NotVerified() implements Outcome {}
}
