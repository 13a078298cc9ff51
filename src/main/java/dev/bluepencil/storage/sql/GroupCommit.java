package dev.bluepencil.storage.sql;

import dev.bluepencil.storage.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Changes that wait at the same time, in one transaction: for a database with a single writer, which forces the disk
/// once for all of them instead of once for each.
///
/// They are made one after the other. Where one throws, all are made anew, each behind a savepoint, so that it undoes
/// itself alone: savepoints cost as much as the changes, which seldom throw. All are acknowledged only when the
/// transaction is on the disk; if it does not get there, all fail.
final class GroupCommit implements Changes {
    private static final String SAVEPOINT = "change";
    private static final int MOST_AT_ONCE = 256;

    private final Jdbi jdbi;
    private final Predicate<Throwable> isOutage;
    private final Duration patience;
    private final BlockingQueue<PendingChange<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    /// @param isOutage whether the database itself failed, after which there may be no transaction any more
    /// @param patience how long a change waits for its turn
    GroupCommit(String name, Jdbi jdbi, Predicate<Throwable> isOutage, Duration patience) {
        this.jdbi = jdbi;
        this.isOutage = isOutage;
        this.patience = patience;
        writer = Thread.ofPlatform().daemon().name(name).start(this::write);
    }

    /// @throws StorageException if its turn does not come in time
    @Override
    public <T> T make(Function<Handle, T> change) {
        var pending = new PendingChange<>(change);
        waiting.add(pending);
        return pending.await(patience);
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        var batch = new ArrayList<PendingChange<?>>();
        while (!closed || !waiting.isEmpty()) {
            try {
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
            } catch (InterruptedException _) {
                continue; // closing; what waits is still made
            }
            batch.removeIf(change -> !change.begin());
            if (!batch.isEmpty()) {
                commit(batch);
                batch.clear();
            }
        }
    }

    private void commit(List<PendingChange<?>> batch) {
        try {
            if (!makeTogether(batch)) {
                makeApart(batch);
            }
            batch.forEach(PendingChange::acknowledge);
        } catch (RuntimeException e) {
            batch.forEach(change -> change.fail(e));
        } catch (Error e) {
            // For those who wait, and for whoever counts on this thread.
            batch.forEach(change -> change.fail(new IllegalStateException("a change broke down", e)));
        }
    }

    /// `false` if one of several threw; then none is made.
    private boolean makeTogether(List<PendingChange<?>> batch) {
        try {
            jdbi.useTransaction(handle -> batch.forEach(change -> change.make(handle)));
            return true;
        } catch (RuntimeException e) {
            if (isOutage.test(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                batch.getFirst().undone(e);
                return true;
            }
            return false;
        }
    }

    private void makeApart(List<PendingChange<?>> batch) {
        jdbi.useTransaction(handle -> batch.forEach(change -> makeApart(handle, change)));
    }

    private void makeApart(Handle handle, PendingChange<?> change) {
        handle.savepoint(SAVEPOINT);
        try {
            change.make(handle);
            handle.releaseSavepoint(SAVEPOINT);
        } catch (RuntimeException e) {
            if (isOutage.test(e)) {
                throw e;
            }
            handle.rollbackToSavepoint(SAVEPOINT);
            change.undone(e);
        }
    }
}
