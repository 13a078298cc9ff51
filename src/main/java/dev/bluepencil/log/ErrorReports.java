package dev.bluepencil.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import dev.bluepencil.config.SentryConfig;
import io.sentry.Sentry;
import io.sentry.SentryOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Reports the errors of the log to Sentry, for as long as it is open.
public final class ErrorReports implements AutoCloseable {
    /// How long a stop waits for reports that are on their way.
    private static final Duration LAST_CALL = Duration.ofSeconds(3);

    private final Logs logs;
    private final Appender<ILoggingEvent> appender;

    private ErrorReports(Logs logs, Appender<ILoggingEvent> appender) {
        this.logs = logs;
        this.appender = appender;
    }

    /// Begins, if there is somebody to report to; else nothing of Sentry is even loaded.
    ///
    /// @param version which Bluepencil this is
    public static Optional<ErrorReports> start(SentryConfig config, String version) {
        return config.dsn().map(dsn -> {
            Sentry.init(options(dsn.value(), config, version));
            var reports = new ErrorReports(Logs.ofProcess(), new SentryAppender());
            reports.logs.add(reports.appender);
            return reports;
        });
    }

    /// Sends what has not been sent yet.
    @Override
    public void close() {
        logs.remove(appender);
        Sentry.close();
    }

    private static SentryOptions options(String dsn, SentryConfig config, String version) {
        var options = new SentryOptions();
        options.setDsn(dsn);
        options.setRelease("bluepencil@" + version);
        options.setEnvironment(config.environment().name().toLowerCase(Locale.ROOT));
        options.setEnableExternalConfiguration(false);
        options.setSendDefaultPii(false);
        options.setAttachServerName(false);
        options.setAttachStacktrace(false);
        options.setMaxBreadcrumbs(0);
        options.setEnableUncaughtExceptionHandler(false);
        options.setEnableShutdownHook(false);
        options.setSendClientReports(false);
        options.setShutdownTimeoutMillis(LAST_CALL.toMillis());
        options.setFlushTimeoutMillis(LAST_CALL.toMillis());
        options.setBeforeSend((event, _) -> Scrubbing.scrub(event));
        return options;
    }
}
