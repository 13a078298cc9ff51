package dev.bluepencil.profile;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.FullName;
import dev.bluepencil.account.SqlAccounts;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.storage.sql.SqlDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Changes accounts in a relational database.
final class SqlProfileStore implements ProfileStore {
    private final SqlDatabase database;

    SqlProfileStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Account> change(AccountId account, int tokenVersion, List<Change> changes) {
        var columns = changes.stream()
                .map(SqlProfileStore::column)
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        return database.write(handle -> {
            var update = handle.createQuery("UPDATE accounts SET " + columns + """
                             WHERE id = :id AND token_version = :token_version AND deactivated_at IS NULL
                            RETURNING *
                            """)
                    .bind("id", account.value())
                    .bind("token_version", tokenVersion);
            changes.forEach(change -> update.bind(column(change), value(change)));
            return update.map((row, _) -> SqlAccounts.read(row)).findOne();
        });
    }

    @Override
    public boolean remove(AccountId account) {
        return database.write(handle -> handle.createUpdate("DELETE FROM accounts WHERE id = :id")
                        .bind("id", account.value())
                        .execute()
                == 1);
    }

    private static String column(Change change) {
        return switch (change) {
            case Change.Name _ -> "full_name";
            case Change.OwnSettings _ -> "settings";
            case Change.PendingEmail _ -> "pending_email";
        };
    }

    private static Optional<String> value(Change change) {
        return switch (change) {
            case Change.Name(var name) -> name.map(FullName::value);
            case Change.OwnSettings(var settings) -> Optional.of(settings.json());
            case Change.PendingEmail(var email) -> email.map(EmailAddress::value);
        };
    }
}
