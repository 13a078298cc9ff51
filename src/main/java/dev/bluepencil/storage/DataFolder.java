package dev.bluepencil.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that `DATA_DIR` names.
final class DataFolder {
    private DataFolder() {}

    /// Makes the folder if it is absent, open to nobody but its owner, and makes sure that it can be written to.
    ///
    /// @throws StorageException if it cannot be made or written to
    static Path ready(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StorageException("DATA_DIR is " + folder + ", which is a file; set it to a folder.");
        }
        make(folder);
        if (!Files.isWritable(folder)) {
            throw new StorageException("DATA_DIR is " + folder
                    + ", which this user cannot write to; make it writable or set DATA_DIR to another folder.");
        }
        return folder;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        } catch (IOException e) {
            throw new StorageException(
                    "DATA_DIR is " + folder + ", which cannot be made there; set it to a folder that can be made.", e);
        }
    }
}
