package dev.bluepencil.account;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Credential;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// How an account looks in a row of `accounts`, for every query that has one in its result.
public final class SqlAccounts {
    private SqlAccounts() {}

    /// Reads the account that the row's columns hold under the names that they have in `accounts`.
    public static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                new EmailAddress(row.getString("email")),
                Optional.ofNullable(row.getString("full_name")).map(FullName::new),
                new Credential(row.getString("credential")),
                instant(row, "verified_at"),
                row.getInt("token_version"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Roles.parse(row.getString("roles")),
                new Settings(row.getString("settings")),
                Optional.ofNullable(row.getString("pending_email")).map(EmailAddress::new),
                instant(row, "deactivated_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
