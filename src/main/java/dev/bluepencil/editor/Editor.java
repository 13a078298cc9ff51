package dev.bluepencil.editor;

import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.NotDone;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.usage.IdempotencyMark;
import dev.bluepencil.usage.IdempotencyMarks;
import dev.bluepencil.usage.Usage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Carries out orders. What was done already, or is being done, is not done again; what is done is charged once, and
/// only if it succeeds.
public final class Editor implements AutoCloseable {
    private final Engines engines;
    private final Till till;
    private final IdempotencyMarks marks;
    private final AnswerCache answers;
    private final Replays replays;
    private final SourceWatch watch;
    private final Flights flights = new Flights();

    public Editor(Engines engines, Usage usage, IdempotencyMarks marks, InstantSource clock) {
        this(engines, usage, marks, (_, _) -> {}, clock);
    }

    /// @param watch is told of each answer
    public Editor(Engines engines, Usage usage, IdempotencyMarks marks, SourceWatch watch, InstantSource clock) {
        this.watch = watch;
        this.engines = engines;
        this.till = new Till(usage);
        this.marks = marks;
        answers = new AnswerCache(clock);
        replays = new Replays(clock);
    }

    /// Has it done, and waits for the whole answer. A caller that is interrupted waits no longer, and the work is
    /// called off unless others wait for it.
    public Outcome edit(Order order) {
        return edit(order, Asking.AT_ONCE, _ -> {});
    }

    /// The same, and passes the answer on while it is being written. Once it is [Done] the reader has all of it.
    public Outcome stream(Order order, Reader reader) {
        var passed = new Passed(reader::delta);
        var outcome = edit(order, Asking.STREAMING, passed);
        if (outcome instanceof Done done) {
            if (done.replayed()) {
                reader.replayed();
            }
            if (!passed.complete(done.answer().text())) {
                reader.replace(done.answer().text());
            }
        }
        return outcome;
    }

    /// Calls off all that is under way.
    @Override
    public void close() {
        flights.close();
    }

    private Outcome edit(Order order, Asking asking, Deltas deltas) {
        var mark = order.key().map(key -> marks.mark(order.account(), key.value(), order.request()));
        var replay = mark.flatMap(replays::find);
        if (replay.isPresent()) {
            return told(order, replay.get(), Source.REPLAY);
        }
        var outcome = edit(order, mark, asking, deltas);
        if (outcome instanceof Done done) {
            mark.ifPresent(it -> replays.keep(it, done));
        }
        return outcome;
    }

    private Outcome edit(Order order, Optional<IdempotencyMark> mark, Asking asking, Deltas deltas) {
        var fingerprint = Fingerprint.of(order);
        var kept = kept(order, fingerprint);
        if (kept.isPresent()) {
            return told(order, till.claim(order, mark, kept.get()), Source.CACHE);
        }
        try {
            var flight = order.fresh() ? Fingerprint.unique() : fingerprint;
            var ticket = flights.take(flight, written -> work(order, fingerprint, mark, asking, written), deltas);
            return ticket.outcome() instanceof Done done && !ticket.first()
                    ? told(order, till.claim(order, mark, done.asCached()), Source.JOINED)
                    : told(order, ticket.outcome(), source(order, ticket.outcome()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotDone(new Unavailable("The call was cut off.", Duration.ZERO));
        }
    }

    private Source source(Order order, Outcome outcome) {
        if (outcome instanceof Done done && !done.cached()) {
            return isPreferred(done, order) ? Source.ENGINE : Source.STAND_IN;
        }
        return Source.CACHE;
    }

    private Outcome told(Order order, Outcome outcome, Source source) {
        if (outcome instanceof Done) {
            watch.answered(order.assignment().action(), source);
        }
        return outcome;
    }

    private boolean isPreferred(Done done, Order order) {
        return engines.isPreferred(done.engine(), order.assignment().action());
    }

    private Optional<Outcome> kept(Order order, Fingerprint fingerprint) {
        return order.fresh() ? Optional.empty() : answers.find(fingerprint);
    }

    private Outcome work(
            Order order, Fingerprint fingerprint, Optional<IdempotencyMark> mark, Asking asking, Deltas deltas) {
        // Once more, since it may have been kept between the first look and this one.
        var kept = kept(order, fingerprint);
        return kept.isPresent()
                ? till.claim(order, mark, kept.get())
                : till.charge(order, mark, () -> done(order, fingerprint, asking, deltas));
    }

    /// What a stand-in did is not kept: the next may get better.
    private Outcome done(Order order, Fingerprint fingerprint, Asking asking, Deltas deltas) {
        var outcome = engines.apply(order.assignment(), asking, deltas);
        if (outcome instanceof Done done && isPreferred(done, order)) {
            answers.keep(fingerprint, done);
        }
        return outcome;
    }
}
