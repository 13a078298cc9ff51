package dev.bluepencil.storage.sql;

/// What a failure says about the database.
sealed interface Verdict {
    /// It cannot serve now, such as with a full disk; the words say why and hold no value.
    record Outage(String why) implements Verdict {}

    /// It undid the work because of other work at the same time; done again the work may well succeed.
    record Clash(String why) implements Verdict {}

    /// It is well, the statement is wrong.
    record Mistake() implements Verdict {}
}
