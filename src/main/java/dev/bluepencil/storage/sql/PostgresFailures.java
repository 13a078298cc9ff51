package dev.bluepencil.storage.sql;

import dev.bluepencil.config.PostgresUrl;
import dev.bluepencil.storage.StorageException;
import dev.bluepencil.storage.UnreachableException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/// How the failures of PostgreSQL are to be read, by their SQLSTATE
/// (https://www.postgresql.org/docs/current/errcodes-appendix.html).
///
/// The server's own words are left out, since they may quote what was to be kept.
final class PostgresFailures {
    private PostgresFailures() {}

    static Verdict judge(Throwable failure) {
        return state(failure).map(PostgresFailures::judge).orElseGet(Verdict.Mistake::new);
    }

    private static Verdict judge(String state) {
        return switch (state) {
            case "40001", "40P01" -> new Verdict.Clash("changes at the same time got into each other's way");
            case "0A000" -> new Verdict.Clash("its tables are being changed");
            case "25006" -> new Verdict.Outage("it takes no changes now");
            case "25P03", "25P04", "55P03", "57014" -> new Verdict.Outage("no answer in time");
            case "53100" -> new Verdict.Outage("its disk is full");
            case "53300" -> new Verdict.Outage("it has too many connections");
            default -> judgeClass(state);
        };
    }

    private static Verdict judgeClass(String state) {
        return switch (state.substring(0, 2)) {
            case "08" -> new Verdict.Outage("no connection, " + state);
            case "28" -> new Verdict.Outage("it does not let us in, " + state);
            case "3D" -> new Verdict.Outage("the database is gone, " + state);
            case "53" -> new Verdict.Outage("it is short of something, " + state);
            case "57" -> new Verdict.Outage("it is stopping or starting, " + state);
            case "40", "58", "F0", "XX" -> new Verdict.Outage("it is in trouble, " + state);
            default -> new Verdict.Mistake();
        };
    }

    /// Why the database cannot be opened and what to do about it; an [UnreachableException] if nothing but patience.
    static StorageException unusable(PostgresUrl url, Throwable failure) {
        var problem = problem(url, failure);
        return state(failure).filter(PostgresFailures::mayPass).isPresent()
                ? new UnreachableException(problem, failure)
                : new StorageException(problem, failure);
    }

    private static boolean mayPass(String state) {
        return switch (state) {
            case "08000", "08001", "08003", "08006", "53300", "57P01", "57P02", "57P03" -> true;
            default -> false;
        };
    }

    private static String problem(PostgresUrl url, Throwable failure) {
        if (failure instanceof FlywayException flyway
                && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return named(url) + "which holds something else; give Bluepencil a database of its own.";
        }
        return state(failure)
                .map(state -> problem(url, state))
                .orElseGet(() -> named(url) + "which cannot be used; its tables do not fit this version.");
    }

    private static String problem(PostgresUrl url, String state) {
        return switch (state) {
            case "3D000" -> named(url) + "which does not exist; make it with CREATE DATABASE.";
            case "28000", "28P01", "08004" ->
                named(url) + "which does not let us in; check user name, password and sslmode in it.";
            case "42501" ->
                named(url) + "in which this user may not do what is needed; make it the owner of all tables.";
            case "08000", "08001", "08003", "08006" ->
                named(url) + "where no PostgreSQL answers; start it, or check host, port and firewall.";
            case "22023" -> "DATABASE_URL has a parameter whose value cannot be.";
            case "53300" -> named(url) + "which has too many connections; raise its max_connections.";
            case "57P03" -> named(url) + "which is starting or stopping; try again shortly.";
            default -> named(url) + "which cannot be used (SQLSTATE " + state + ").";
        };
    }

    /// How a sentence about the database begins.
    static String named(PostgresUrl url) {
        return "DATABASE_URL names database " + url.database() + " at " + url.place() + ", ";
    }

    /// The innermost, since pools and libraries wrap what the driver said.
    private static Optional<String> state(Throwable failure) {
        Optional<String> state = Optional.empty();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = Optional.of(sql.getSQLState());
            }
        }
        return state.filter(it -> it.length() == 5);
    }
}
