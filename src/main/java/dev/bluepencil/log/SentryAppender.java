package dev.bluepencil.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.protocol.Message;
import io.sentry.protocol.User;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// Reports errors: what failed and where, for which request and account. Of our own messages, the words that stand in
/// the code, without what was filled in; of all others, nothing.
final class SentryAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final String OURS = "dev.bluepencil.";
    private static final List<String> TAGS = List.of("request_id", "route");

    @Override
    protected void append(ILoggingEvent logged) {
        if (logged.getLevel().isGreaterOrEqual(Level.ERROR)) {
            Sentry.captureEvent(event(logged));
        }
    }

    private static SentryEvent event(ILoggingEvent logged) {
        var event = new SentryEvent(Date.from(logged.getInstant()));
        event.setLevel(SentryLevel.ERROR);
        event.setLogger(logged.getLoggerName());
        event.setMessage(message(logged));
        if (logged.getThrowableProxy() instanceof ThrowableProxy proxy) {
            event.setThrowable(proxy.getThrowable());
        }
        name(event, logged.getMDCPropertyMap());
        return event;
    }

    private static Message message(ILoggingEvent logged) {
        var message = new Message();
        message.setFormatted(logged.getLoggerName().startsWith(OURS) ? logged.getMessage() : "an error of a library");
        return message;
    }

    private static void name(SentryEvent event, Map<String, String> context) {
        for (var tag : TAGS) {
            var value = context.get(tag);
            if (value != null) {
                event.setTag(tag, value);
            }
        }
        var account = context.get("account_id");
        if (account != null) {
            var user = new User();
            user.setId(account);
            event.setUser(user);
        }
    }
}
