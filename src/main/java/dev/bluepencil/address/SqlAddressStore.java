package dev.bluepencil.address;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import dev.bluepencil.storage.sql.SqlDatabase;
import dev.bluepencil.storage.sql.Violation;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/// Moves accounts in a relational database.
final class SqlAddressStore implements AddressStore {
    private static final String COMPLETE = """
            UPDATE accounts
            SET email = :to, pending_email = NULL, verified_at = :at, former_emails = :next
            WHERE id = :id AND email = :from AND former_emails = :known
                AND pending_email = :to AND deactivated_at IS NULL
            """;

    private static final String REVERT = """
            UPDATE accounts
            SET email = :to, pending_email = NULL, verified_at = :at, former_emails = :next,
                token_version = token_version + 1, credential = :credential
            WHERE id = :id AND email = :from AND former_emails = :known
            """;

    private final SqlDatabase database;

    SqlAddressStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<FormerAddresses> former(AccountId account) {
        return database.read(handle -> handle.createQuery("SELECT former_emails FROM accounts WHERE id = :id")
                .bind("id", account.value())
                .map((row, _) -> FormerAddresses.parse(row.getString("former_emails")))
                .findOne());
    }

    @Override
    public Move.Outcome complete(Move move) {
        return make(move, COMPLETE, Map.of());
    }

    @Override
    public Move.Outcome revert(Move move, Credential next) {
        return make(move, REVERT, Map.of("credential", next.hash()));
    }

    @Override
    public boolean removeUnconfirmed(AccountId account, EmailAddress email) {
        return database.write(handle -> handle.createUpdate("""
                        DELETE FROM accounts WHERE id = :id AND email = :email AND verified_at IS NULL
                        """)
                        .bind("id", account.value())
                        .bind("email", email.value())
                        .execute()
                == 1);
    }

    private Move.Outcome make(Move move, String statement, Map<String, ?> more) {
        try {
            int moved = database.write(handle -> handle.createUpdate(statement)
                    .bind("id", move.account().value())
                    .bind("from", move.from().value())
                    .bind("to", move.to().value())
                    .bind("known", move.known().text())
                    .bind("next", move.next().text())
                    .bind("at", move.at().toEpochMilli())
                    .bindMap(more)
                    .execute());
            return moved == 1 ? Move.Outcome.DONE : Move.Outcome.OVERTAKEN;
        } catch (JdbiException e) {
            if (Violation.UNIQUE.isWhy(e)) {
                return Move.Outcome.TAKEN;
            }
            throw e;
        }
    }
}
