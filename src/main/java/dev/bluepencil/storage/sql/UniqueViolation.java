package dev.bluepencil.storage.sql;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A value that must be there once only was there already.
public final class UniqueViolation {
    /// `unique_violation` (PostgreSQL documentation, appendix A).
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    /// Whether that is why a statement failed.
    public static boolean isWhy(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql instanceof SQLiteException sqlite
                        ? sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        : SQL_STATE.equals(sql.getSQLState());
            }
        }
        return false;
    }
}
