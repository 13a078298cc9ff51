package dev.bluepencil.post;

import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.MailWatch;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.mail.Queue;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.post.smtp.PostedLetter;
import dev.bluepencil.post.smtp.SmtpServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps letters in the store, whence couriers, on whichever node, take them to the mail server.
final class QueuedMailer implements Mailer {
    /// Nobody waits for a letter longer.
    private static final Duration PATIENCE = Duration.ofDays(1);
    /// How long an operator can see that a letter could not be delivered.
    private static final Duration MEMORY = Duration.ofDays(7);

    private final SmtpServer server;
    private final LetterStore store;
    private final Seal seal;
    private final InstantSource clock;
    private final Courier courier;
    private final Rounds rounds;

    QueuedMailer(SmtpServer server, LetterStore store, Seal seal, InstantSource clock) {
        this.server = server;
        this.store = store;
        this.seal = seal;
        this.clock = clock;
        courier = new Courier(store, seal, server, clock);
        rounds = new Rounds(courier, clock);
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public String state() {
        var down =
                courier.downSince().map(since -> ", out of use since " + since).orElse("");
        return name() + down + store.backlog();
    }

    @Override
    public Queue queue() {
        var backlog = store.backlog();
        return new Queue(backlog.waiting(), backlog.dead(), store.oldest());
    }

    @Override
    public void watchedBy(MailWatch watch) {
        courier.watchedBy(watch);
    }

    @Override
    public void post(Letter letter) {
        var now = clock.instant();
        store.add(seal.close(new PostedLetter(LetterId.random(), now, letter), worthUntil(letter, now)));
        rounds.nudge();
    }

    @Override
    public void sweep() {
        store.removeBuried(clock.instant().minus(MEMORY));
    }

    @Override
    public void close() {
        rounds.close();
    }

    private static Instant worthUntil(Letter letter, Instant now) {
        var latest = now.plus(PATIENCE);
        return letter.expiresAt().filter(latest::isAfter).orElse(latest);
    }
}
