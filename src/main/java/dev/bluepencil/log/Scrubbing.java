package dev.bluepencil.log;

import io.sentry.SentryEvent;
import java.util.List;

/// Takes away from a report whatever might be private.
final class Scrubbing {
    private Scrubbing() {}

    /// An exception's message may quote a text, an address or a token, whoever wrote it; its type and its place say
    /// enough.
    static SentryEvent scrub(SentryEvent event) {
        var exceptions = event.getExceptions();
        if (exceptions != null) {
            exceptions.forEach(exception -> exception.setValue(null));
        }
        event.setRequest(null);
        event.setServerName(null);
        event.setExtras(null);
        event.setBreadcrumbs(List.of());
        return event;
    }
}
