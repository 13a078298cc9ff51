package dev.bluepencil.metrics;

import dev.bluepencil.mail.MailWatch;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.mail.Queue;
import dev.bluepencil.storage.StorageException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is measured of the mail: what becomes of letters on this node, and what waits for any node.
final class MailMeters implements MailWatch {
    private static final Logger log = LoggerFactory.getLogger(MailMeters.class);

    /// However often somebody reads, the store is not asked more often.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Mailer mailer;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Counter sent;
    private final Counter putOff;
    private final Counter gaveUp;
    private @Nullable Look last;

    MailMeters(Mailer mailer, InstantSource clock, MeterRegistry registry) {
        this.mailer = mailer;
        this.clock = clock;
        this.registry = registry;
        sent = counter("sent");
        putOff = counter("put_off");
        gaveUp = counter("gave_up");
        gauge("waiting", "Letters that wait to be sent", Queue::waiting);
        gauge("undeliverable", "Letters that could not be delivered lately", Queue::undeliverable);
        Gauge.builder("bluepencil.mail.oldest.age", this, it -> it.look(it::age))
                .strongReference(true)
                .description("How long the letter has waited that waits longest; 0 if none does")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void sent() {
        sent.increment();
    }

    @Override
    public void putOff() {
        putOff.increment();
    }

    @Override
    public void gaveUp() {
        gaveUp.increment();
    }

    private void gauge(String name, String what, Function<Queue, Integer> number) {
        Gauge.builder("bluepencil.mail." + name, this, it -> it.look(queue -> (double) number.apply(queue)))
                .strongReference(true)
                .description(what)
                .register(registry);
    }

    private Counter counter(String outcome) {
        return Counter.builder("bluepencil.mail.letters")
                .description("What became of letters on this node; one that is put off is tried again")
                .tag("outcome", outcome)
                .register(registry);
    }

    private double look(Function<Queue, Double> number) {
        return queue().map(number).orElse(Double.NaN);
    }

    private double age(Queue queue) {
        return queue.oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private synchronized Optional<Queue> queue() {
        if (last == null || last.at().plus(FRESH).isBefore(clock.instant())) {
            var queue = ask();
            // A database that hangs is to be waited for once, and not by each gauge.
            last = new Look(clock.instant(), queue);
        }
        return last.queue();
    }

    private Optional<Queue> ask() {
        try {
            return Optional.of(mailer.queue());
        } catch (StorageException e) {
            log.debug("how many letters wait cannot be found out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private record Look(Instant at, Optional<Queue> queue) {}
}
