package dev.bluepencil.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/// The log from the first moment, before the settings are known; by code, since reading it from XML takes as long as
/// all the settings do.
///
/// A file that Logback looks for, such as a `logback-test.xml`, comes before it. Logback finds it as a service.
public final class FirstLines extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var file = new DefaultJoranConfigurator();
        file.setContext(context);
        if (file.configure(context) == ExecutionStatus.INVOKE_NEXT_IF_ANY) {
            new Logs(context).begin();
            limit(context, Logger.ROOT_LOGGER_NAME, Level.WARN);
            // Told once by ourselves, and not at every try to connect.
            limit(context, "io.lettuce", Level.ERROR);
            // It repeats what callers sent; they get a 400, and an access line or a metric tells of it.
            limit(context, "org.eclipse.jetty.util.HostPort", Level.OFF);
            limit(context, "dev.bluepencil", Level.toLevel(System.getProperty("log.level"), Level.INFO));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void limit(LoggerContext context, String name, Level level) {
        context.getLogger(name).setLevel(level);
    }
}
