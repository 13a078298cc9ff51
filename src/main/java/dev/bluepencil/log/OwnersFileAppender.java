package dev.bluepencil.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes into files that other users of the machine cannot read, where the file system has such a thing.
///
/// What is put away of a file is zipped by others, so a folder that is made here is closed as a whole; who brings one
/// decides on it.
final class OwnersFileAppender extends RollingFileAppender<ILoggingEvent> {
    static void makeFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
        }
    }

    @Override
    public void openFile(String name) throws IOException {
        super.openFile(name);
        restrict(Path.of(name), "rw-------");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
