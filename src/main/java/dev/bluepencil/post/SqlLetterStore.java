package dev.bluepencil.post;

import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.storage.sql.SqlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Letters in a relational database.
final class SqlLetterStore implements LetterStore {
    private final SqlDatabase database;

    SqlLetterStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(SealedLetter letter) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO letters (id, posted_at, worth_until, content, due_at, claims)
                        VALUES (:id, :posted_at, :worth_until, :content, :posted_at, 0)
                        """)
                .bind("id", letter.id().value())
                .bind("posted_at", letter.postedAt().toEpochMilli())
                .bind("worth_until", letter.worthUntil().toEpochMilli())
                .bind("content", letter.content())
                .execute());
    }

    @Override
    public Optional<LeasedLetter> claim(Instant now, Instant until) {
        // Due is asked twice: where writers run side by side, the letter that the inner query finds may be somebody
        // else's by the time it is locked, and only the outer condition is looked at again then.
        return database.write(handle -> handle.createQuery("""
                        UPDATE letters SET due_at = :until, claims = claims + 1
                        WHERE due_at <= :now
                            AND id = (SELECT id FROM letters WHERE due_at <= :now ORDER BY due_at LIMIT 1)
                        RETURNING id, posted_at, worth_until, content, claims, problem
                        """)
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, _) -> read(row))
                .findOne());
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(
                handle -> handle.createQuery("SELECT due_at FROM letters WHERE due_at > 0 ORDER BY due_at LIMIT 1")
                        .mapTo(Long.class)
                        .findOne()
                        .map(Instant::ofEpochMilli));
    }

    @Override
    public void remove(LetterId id) {
        database.write(handle -> handle.createUpdate("DELETE FROM letters WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void putOff(LeasedLetter letter, Instant due, String problem) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE letters SET due_at = :due, problem = :problem
                        WHERE id = :id AND claims = :claims AND due_at IS NOT NULL
                        """)
                .bind("due", due.toEpochMilli())
                .bind("problem", problem)
                .bind("id", letter.id().value())
                .bind("claims", letter.claims())
                .execute());
    }

    @Override
    public void bury(LeasedLetter letter, Instant now, String reason, Optional<String> recipient) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE letters
                        SET content = NULL, due_at = NULL, problem = :reason, recipient = :recipient, buried_at = :now
                        WHERE id = :id AND claims = :claims AND due_at IS NOT NULL
                        """)
                .bind("reason", reason)
                .bind("recipient", recipient)
                .bind("now", now.toEpochMilli())
                .bind("id", letter.id().value())
                .bind("claims", letter.claims())
                .execute());
    }

    @Override
    public Backlog backlog() {
        return database.read(handle -> handle.createQuery("""
                        SELECT
                            (SELECT COUNT(*) FROM (SELECT 1 FROM letters WHERE due_at > 0 LIMIT :most) AS counted) AS waiting,
                            (SELECT COUNT(*) FROM (SELECT 1 FROM letters WHERE buried_at > 0 LIMIT :most) AS counted) AS dead
                        """)
                .bind("most", Backlog.MOST)
                .map((row, _) -> new Backlog(row.getInt("waiting"), row.getInt("dead")))
                .one());
    }

    @Override
    public Optional<Instant> oldest() {
        return database.read(handle -> handle.createQuery("""
                        SELECT MIN(posted_at) FROM (
                            SELECT posted_at FROM letters WHERE due_at > 0 ORDER BY due_at LIMIT :most) AS waiting
                        """)
                .bind("most", Backlog.MOST)
                .mapTo(Long.class)
                .findFirst()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public void removeBuried(Instant before) {
        database.write(handle -> handle.createUpdate("DELETE FROM letters WHERE buried_at < :before")
                .bind("before", before.toEpochMilli())
                .execute());
    }

    private static LeasedLetter read(ResultSet row) throws SQLException {
        return new LeasedLetter(
                new SealedLetter(
                        new LetterId(row.getString("id")),
                        Instant.ofEpochMilli(row.getLong("posted_at")),
                        Instant.ofEpochMilli(row.getLong("worth_until")),
                        row.getString("content")),
                row.getInt("claims"),
                Optional.ofNullable(row.getString("problem")));
    }
}
