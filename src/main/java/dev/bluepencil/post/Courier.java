package dev.bluepencil.post;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.MailWatch;
import dev.bluepencil.post.smtp.Conversations;
import dev.bluepencil.post.smtp.Delivery;
import dev.bluepencil.post.smtp.PostedLetter;
import dev.bluepencil.post.smtp.SmtpServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes letters from the store to the mail server, a few at a time, and says to the store what became of each.
///
/// A letter is leased before it is sent and removed afterwards. If this process ends in between, another sends it,
/// perhaps a second time; else no letter is sent twice.
final class Courier implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private static final Duration LONGEST_CONVERSATION = Duration.ofSeconds(90);
    /// Longer than a conversation by more than clocks of nodes differ.
    static final Duration LEASE = LONGEST_CONVERSATION.plusSeconds(60);
    /// Mail servers turn away clients that open many connections at once.
    private static final int MOST_CONNECTIONS = 8;

    private static final Duration LAST_CALL = Duration.ofSeconds(5);
    private static final Duration BREAKING_OFF = Duration.ofSeconds(2);

    private static final String TOO_LATE = "not sent in time";

    private final Duration lastCall;
    private final LetterStore store;
    private final Seal seal;
    private final InstantSource clock;
    private final Conversations conversations;
    private final ServerWatch watch;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
    private volatile MailWatch mailWatch = MailWatch.NOBODY;
    private volatile boolean closing;

    Courier(LetterStore store, Seal seal, SmtpServer server, InstantSource clock) {
        this(store, seal, server, clock, LAST_CALL);
    }

    Courier(LetterStore store, Seal seal, SmtpServer server, InstantSource clock, Duration lastCall) {
        this.lastCall = lastCall;
        this.store = store;
        this.seal = seal;
        this.clock = clock;
        conversations = new Conversations(server, LONGEST_CONVERSATION);
        watch = new ServerWatch(server.name(), clock);
    }

    void watchedBy(MailWatch watch) {
        mailWatch = watch;
    }

    /// Since when the mail server cannot be used, if so.
    Optional<Instant> downSince() {
        return watch.downSince();
    }

    /// Sends what is due, until nothing is or the server is better left alone; when to come back, as far as is known.
    ///
    /// Conversations may still be under way then.
    Optional<Instant> runDue() throws InterruptedException {
        while (!closing && watch.rest().isEmpty()) {
            if (!startNext()) {
                var next = store.nextDue();
                if (next.filter(due -> !due.isAfter(clock.instant())).isEmpty()) {
                    return next;
                }
            }
            if (watch.downSince().isPresent()) {
                settle(); // one letter at a time, until one gets through
            }
        }
        return watch.rest();
    }

    /// Waits until no conversation is under way.
    void settle() throws InterruptedException {
        connections.acquire(MOST_CONNECTIONS);
        connections.release(MOST_CONNECTIONS);
    }

    /// Finishes what can be finished within seconds; letters that are not sent by then are due at once, for others or
    /// for the next start.
    @Override
    public void close() {
        closing = true;
        try {
            if (!isIdleWithin(lastCall)) {
                conversations.close();
                isIdleWithin(BREAKING_OFF);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            conversations.close();
        }
    }

    private boolean isIdleWithin(Duration patience) throws InterruptedException {
        boolean idle = connections.tryAcquire(MOST_CONNECTIONS, patience.toMillis(), TimeUnit.MILLISECONDS);
        if (idle) {
            connections.release(MOST_CONNECTIONS);
        }
        return idle;
    }

    /// Whether there was a letter to start with.
    private boolean startNext() throws InterruptedException {
        connections.acquire();
        var letter = Optional.<LeasedLetter>empty();
        try {
            letter = claim();
            letter.ifPresent(it -> Thread.ofVirtual().name("letter").start(() -> deliver(it)));
        } finally {
            if (letter.isEmpty()) {
                connections.release();
            }
        }
        return letter.isPresent();
    }

    private Optional<LeasedLetter> claim() {
        var now = clock.instant();
        return closing ? Optional.empty() : store.claim(now, now.plus(LEASE));
    }

    private void deliver(LeasedLetter leased) {
        try {
            var letter = seal.open(leased.sealed());
            if (!clock.instant().isBefore(leased.sealed().worthUntil())) {
                bury(
                        leased,
                        letter,
                        leased.problem().map(it -> TOO_LATE + ": " + it).orElse(TOO_LATE));
            } else if (letter.isEmpty()) {
                // A node that has the secret may be at work beside this one.
                putOff(leased, letter, "it was sealed with another JWT_SECRET_KEY");
            } else {
                conclude(leased, letter, conversations.about(letter.get()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The lease ends by itself, and the letter is sent then, perhaps a second time.
            log.error(
                    "what became of a letter is not stored, letter={}, problem={}",
                    leased.id().value(),
                    e.toString());
        } finally {
            connections.release();
        }
    }

    private void conclude(LeasedLetter leased, Optional<PostedLetter> letter, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent() -> {
                watch.works();
                mailWatch.sent();
                store.remove(leased.id());
            }
            case Delivery.Refused(var problem) -> {
                watch.works();
                bury(leased, letter, problem);
            }
            case Delivery.PutOff(var problem) -> {
                watch.works();
                putOff(leased, letter, problem);
            }
            case Delivery.Unusable(var problem) -> leaveAlone(leased, problem);
        }
    }

    private void putOff(LeasedLetter leased, Optional<PostedLetter> letter, String problem) {
        if (leased.problem().isEmpty()) {
            log.warn(
                    "letter not sent yet, letter={}, to={}, problem={}",
                    leased.id().value(),
                    name(letter),
                    problem);
        }
        mailWatch.putOff();
        var pause = closing ? Duration.ZERO : Backoff.LETTER.after(leased.claims());
        store.putOff(leased, clock.instant().plus(pause), problem);
    }

    private void leaveAlone(LeasedLetter leased, String problem) {
        if (!closing) {
            watch.failed(problem);
        }
        mailWatch.putOff();
        var pause = closing ? Duration.ZERO : Backoff.SERVER.after(leased.claims());
        store.putOff(leased, clock.instant().plus(pause), problem);
    }

    private void bury(LeasedLetter leased, Optional<PostedLetter> letter, String reason) {
        mailWatch.gaveUp();
        log.error(
                "letter not deliverable, letter={}, to={}, problem={}",
                leased.id().value(),
                name(letter),
                reason);
        store.bury(
                leased,
                clock.instant(),
                reason,
                letter.map(it -> it.letter().to().masked()));
    }

    private static String name(Optional<PostedLetter> letter) {
        return letter.map(it -> it.letter().to()).map(EmailAddress::masked).orElse("[sealed]");
    }
}
