package dev.bluepencil.post;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the mail server can be used, as this node saw it last, and until when it is left alone if not.
final class ServerWatch {
    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

    private final String server;
    private final InstantSource clock;
    private final AtomicReference<Optional<Outage>> outage = new AtomicReference<>(Optional.empty());

    ServerWatch(String server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    void works() {
        outage.getAndSet(Optional.empty())
                .ifPresent(over -> log.info("the mail server works again, server={}, since={}", server, over.since()));
    }

    /// Counts as one failure, however many conversations met it at once.
    void failed(String problem) {
        var now = clock.instant();
        var before = outage.getAndUpdate(known -> Optional.of(next(known, now)));
        if (before.isEmpty()) {
            log.warn("the mail server cannot be used, letters wait, server={}, problem={}", server, problem);
        }
    }

    Optional<Instant> downSince() {
        return outage.get().map(Outage::since);
    }

    /// Until when nobody is to bother it, if that is later than now.
    Optional<Instant> rest() {
        var now = clock.instant();
        return outage.get().map(Outage::restUntil).filter(until -> until.isAfter(now));
    }

    private static Outage next(Optional<Outage> known, Instant now) {
        return known.map(it -> it.restUntil().isAfter(now) ? it : it.longer(now))
                .orElseGet(() -> new Outage(now, 0, now).longer(now));
    }

    private record Outage(Instant since, int failures, Instant restUntil) {
        Outage longer(Instant now) {
            return new Outage(since, failures + 1, now.plus(Backoff.SERVER.after(failures + 1)));
        }
    }
}
