package dev.bluepencil.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.bluepencil.config.StorageConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// One server's claim to its data folder; the operating system drops it when the process ends, however that happens.
///
/// Only servers take it: another command may work on the same SQLite file beside a running server.
public final class ServerLock implements AutoCloseable {
    private final Optional<FileLock> held;

    private ServerLock(Optional<FileLock> held) {
        this.held = held;
    }

    /// Claims the data folder of a server with an embedded database; servers on another may share theirs.
    ///
    /// @throws StorageException if another server has it
    public static ServerLock take(StorageConfig config) {
        return new ServerLock(config.embedded() ? Optional.of(lock(config.dataDir())) : Optional.empty());
    }

    private static FileLock lock(Path dataDir) {
        var file = DataFolder.ready(dataDir).resolve("bluepencil.lock");
        try {
            var channel = FileChannel.open(file, Set.of(CREATE, WRITE), OwnerOnly.file(file));
            var lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock.orElseThrow(() -> new StorageException("DATA_DIR is " + dataDir
                    + ", which another Bluepencil server is using; stop that one or set DATA_DIR to another folder."));
        } catch (IOException e) {
            throw new StorageException(
                    "DATA_DIR is " + dataDir + ", where " + file.getFileName() + " cannot be locked.", e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty(); // held by this very process, which is no better
        }
    }

    @Override
    public void close() {
        held.ifPresent(ServerLock::release);
    }

    private static void release(FileLock lock) {
        try (var _ = lock.acquiredBy()) {
            lock.release();
        } catch (IOException e) {
            throw new StorageException("The claim to the data folder could not be given up.", e);
        }
    }
}
