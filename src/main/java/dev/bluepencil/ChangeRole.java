package dev.bluepencil;

import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Role;
import dev.bluepencil.audit.SecurityEventStore;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.config.Config;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.role.Appointments;
import dev.bluepencil.role.RoleStore;
import dev.bluepencil.storage.Storage;
import java.util.List;

/// Gives an account a role or takes it away, also beside a running server, whose very next request heeds it.
record ChangeRole(Kind kind, EmailAddress email, Role role) implements Command {
    enum Kind {
        GRANT("grant-role", "has the role %s now.", "has the role %s already."),
        REVOKE("revoke-role", "no longer has the role %s.", "does not have the role %s.");

        private final String command;
        private final String done;
        private final String alreadySo;

        Kind(String command, String done, String alreadySo) {
            this.command = command;
            this.done = done;
            this.alreadySo = alreadySo;
        }
    }

    /// @throws UsageException if the operands are not an address and a role
    static ChangeRole parse(Kind kind, List<String> operands) {
        if (operands.size() != 2) {
            throw new UsageException(kind.command + " takes two arguments: an e-mail address and a role.");
        }
        return new ChangeRole(kind, email(operands.getFirst()), role(operands.getLast()));
    }

    @Override
    public void run() {
        // Before anything logs: what a command has to say is one line, and warnings are the server's to give.
        System.setProperty("log.level", "ERROR");
        var config = Config.load();
        try (var storage = Storage.open(config.storage())) {
            IO.println(email.value() + " " + change(config, storage).formatted(role.wire()));
        }
    }

    @Override
    public String failure() {
        return kind.command + " failed.";
    }

    private String change(Config config, Storage storage) {
        return switch (outcome(appointments(config, storage))) {
            case Appointments.Done _ -> kind.done;
            case Appointments.AlreadySo _ -> kind.alreadySo;
            case Appointments.NoAccount _ ->
                throw new CommandException(storage.name() + " has no account with the address " + email.value() + ".");
            case Appointments.NotVerified _ ->
                throw new CommandException("Whoever registered " + email.value()
                        + " has not proved that the address is theirs; that comes first.");
        };
    }

    private Appointments.Outcome outcome(Appointments appointments) {
        return switch (kind) {
            case GRANT -> appointments.grant(email, role);
            case REVOKE -> appointments.revoke(email, role);
        };
    }

    private static Appointments appointments(Config config, Storage storage) {
        var events = new SecurityEvents(SecurityEventStore.in(storage), config.audit(), Ports.realClock());
        return new Appointments(AccountStore.in(storage), RoleStore.in(storage), events, config.admins());
    }

    private static EmailAddress email(String operand) {
        try {
            return new EmailAddress(operand);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + operand + "' " + e.getMessage() + ".");
        }
    }

    private static Role role(String operand) {
        try {
            return Role.parse(operand);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + operand + "' " + e.getMessage() + ".");
        }
    }
}
