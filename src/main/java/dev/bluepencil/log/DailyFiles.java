package dev.bluepencil.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.bluepencil.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The log in a folder: `bluepencil.log` is that of today, those of the days before are zipped, and after a while
/// deleted.
final class DailyFiles {
    private static final int MOST_DAYS = 30;
    private static final FileSize LARGEST_FILE = new FileSize(100 * FileSize.MB_COEFFICIENT);
    private static final FileSize MOST_IN_ALL = new FileSize(2 * FileSize.GB_COEFFICIENT);

    private DailyFiles() {}

    /// @throws ConfigException if the folder cannot be written to
    static RollingFileAppender<ILoggingEvent> in(Path folder, Encoder<ILoggingEvent> encoder, LoggerContext context) {
        var file = folder.resolve("bluepencil.log");
        probe(folder, file);
        var appender = new OwnersFileAppender();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(daily(folder, appender, context));
        appender.start();
        return appender;
    }

    private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> daily(
            Path folder, RollingFileAppender<ILoggingEvent> appender, LoggerContext context) {
        var daily = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        daily.setContext(context);
        daily.setParent(appender);
        daily.setFileNamePattern(
                folder.resolve("bluepencil-%d{yyyy-MM-dd,UTC}.%i.log.gz").toString());
        daily.setMaxFileSize(LARGEST_FILE);
        daily.setMaxHistory(MOST_DAYS);
        daily.setTotalSizeCap(MOST_IN_ALL);
        daily.setCleanHistoryOnStart(true);
        daily.start();
        return daily;
    }

    private static void probe(Path folder, Path file) {
        try {
            OwnersFileAppender.makeFolder(folder);
            OwnersFileAppender.makeFile(file);
            Files.newOutputStream(file, StandardOpenOption.APPEND).close();
        } catch (IOException _) {
            throw new ConfigException("LOG_DIR is " + folder + ", which this user cannot write to");
        }
    }
}
