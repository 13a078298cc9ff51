package dev.bluepencil.wish;

import dev.bluepencil.storage.sql.SqlDatabase;
import java.time.Instant;
import java.util.Optional;

/// Wishes in a relational database.
final class SqlWishStore implements WishStore {
    private final SqlDatabase database;

    SqlWishStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(SealedWish wish, Instant until) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO wishes (id, made_at, content, due_at) VALUES (:id, :made_at, :content, :until)
                        """)
                .bind("id", wish.id().value())
                .bind("made_at", wish.madeAt().toEpochMilli())
                .bind("content", wish.content())
                .bind("until", until.toEpochMilli())
                .execute());
    }

    @Override
    public Optional<SealedWish> claim(Instant now, Instant until) {
        // Due is asked twice: where writers run side by side, the wish that the inner query finds may be somebody
        // else's by the time it is locked, and only the outer condition is looked at again then.
        return database.write(handle -> handle.createQuery("""
                        UPDATE wishes SET due_at = :until
                        WHERE due_at <= :now
                            AND id = (SELECT id FROM wishes WHERE due_at <= :now ORDER BY due_at LIMIT 1)
                        RETURNING id, made_at, content
                        """)
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, _) -> new SealedWish(
                        new WishId(row.getString("id")),
                        Instant.ofEpochMilli(row.getLong("made_at")),
                        row.getString("content")))
                .findOne());
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(handle -> handle.createQuery("SELECT due_at FROM wishes ORDER BY due_at LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public void remove(WishId id) {
        database.write(handle -> handle.createUpdate("DELETE FROM wishes WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }
}
