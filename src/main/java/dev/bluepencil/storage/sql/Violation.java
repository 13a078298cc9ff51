package dev.bluepencil.storage.sql;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A rule of the tables that a statement would have broken, by its code in PostgreSQL (documentation, appendix A)
/// and in SQLite.
public enum Violation {
    /// A value that must be there once only was there already.
    UNIQUE("23505", SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE),
    /// What the row belongs to is not there, or no longer.
    FOREIGN_KEY("23503", SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY);

    private final String sqlState;
    private final SQLiteErrorCode sqlite;

    Violation(String sqlState, SQLiteErrorCode sqlite) {
        this.sqlState = sqlState;
        this.sqlite = sqlite;
    }

    /// Whether that is why a statement failed.
    public boolean isWhy(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql instanceof SQLiteException its
                        ? its.getResultCode() == sqlite
                        : sqlState.equals(sql.getSQLState());
            }
        }
        return false;
    }
}
