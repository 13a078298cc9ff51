package dev.bluepencil.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells somebody of each line by its level.
final class LevelAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final Consumer<String> watch;

    LevelAppender(Consumer<String> watch) {
        this.watch = watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        watch.accept(event.getLevel().levelStr.toLowerCase(Locale.ROOT));
    }
}
