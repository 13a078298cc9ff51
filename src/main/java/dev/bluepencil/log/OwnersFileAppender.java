package dev.bluepencil.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import dev.bluepencil.storage.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes files that other users of the machine cannot read, where the file system has such a thing; one that is there
/// already stays as it is.
///
/// What is put away of a file is zipped by others, so a folder that is made here is closed as a whole; who brings one
/// decides on it.
final class OwnersFileAppender extends RollingFileAppender<ILoggingEvent> {
    static void makeFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        }
    }

    static void makeFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
    }

    @Override
    public void openFile(String name) throws IOException {
        makeFile(Path.of(name));
        super.openFile(name);
    }
}
