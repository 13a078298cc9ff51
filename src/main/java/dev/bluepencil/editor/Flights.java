package dev.bluepencil.editor;

import dev.bluepencil.engine.Deltas;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The work that is under way, so that nobody asks an engine for what another is waiting for already.
final class Flights implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Flights.class);

    /// How long a stop waits for work that was called off to give back what it had reserved.
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final Map<Fingerprint, Flight> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Does the work, or waits with those for whom it is being done. Work for which nobody waits any more is called
    /// off: its thread is interrupted.
    ///
    /// @param work what to do, told where to write
    /// @param reader gets what is written meanwhile
    /// @throws InterruptedException if this caller is interrupted, which only ends its own waiting
    Ticket take(Fingerprint order, Function<Deltas, Outcome> work, Deltas reader) throws InterruptedException {
        var mine = new Flight(inThisContext(deltas -> finish(order, work, deltas)));
        var flight = underWay.compute(order, (_, there) -> (there == null ? mine : there).boarded());
        if (flight.equals(mine)) {
            mine.start(threads);
        }
        try {
            return new Ticket(flight.await(reader), flight.equals(mine));
        } finally {
            leave(order, flight);
        }
    }

    /// How many wait for it.
    int waiting(Fingerprint order) {
        var flight = underWay.get(order);
        return flight == null ? 0 : flight.waiting();
    }

    /// Calls off all that is under way, and waits a while for its end.
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("work that was called off did not end within {}", CLOSE_PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Who comes from now on has to begin anew, or finds the answer among those that are kept.
    private Outcome finish(Fingerprint order, Function<Deltas, Outcome> work, Deltas flight) {
        try {
            return work.apply(flight);
        } finally {
            underWay.remove(order, flight);
        }
    }

    private void leave(Fingerprint order, Flight flight) {
        underWay.compute(order, (_, there) -> {
            if (flight.left() && flight.equals(there)) {
                flight.callOff();
                return null;
            }
            return there;
        });
    }

    /// Lines in the log name the request that the work was begun for.
    private static Function<Deltas, Outcome> inThisContext(Function<Deltas, Outcome> work) {
        var context = MDC.getCopyOfContextMap();
        return deltas -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            return work.apply(deltas);
        };
    }

    /// @param first whether the work was done for this caller
    record Ticket(Outcome outcome, boolean first) {}
}
