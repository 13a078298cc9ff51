package dev.bluepencil;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// What the whole process has said that an operator should hear of: warnings and errors, whoever they are from.
final class LogLines implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                lines.add(line(event));
            }
        }
    };

    LogLines() {
        appender.start();
        root.addAppender(appender);
    }

    /// Each with its level first, and with the failure it tells of, if it does.
    List<String> all() {
        return List.copyOf(lines);
    }

    List<String> errors() {
        return lines.stream().filter(line -> line.startsWith("ERROR")).toList();
    }

    List<String> with(String words) {
        return lines.stream().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }

    private static String line(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        return event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                + (failure == null ? "" : " " + failure.getClassName() + ": " + failure.getMessage());
    }
}
