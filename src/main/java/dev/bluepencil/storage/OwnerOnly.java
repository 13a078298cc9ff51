package dev.bluepencil.storage;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes files and folders that other users of the machine cannot look into, where the file system has such a thing.
public final class OwnerOnly {
    private OwnerOnly() {}

    /// What to make a folder with.
    public static FileAttribute<?>[] folder(Path folder) {
        return permissions(folder, "rwx------");
    }

    /// What to make a file with.
    public static FileAttribute<?>[] file(Path file) {
        return permissions(file, "rw-------");
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        var views = path.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
