package dev.bluepencil.mail;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.simplejavamail.MailException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands letters to a mail server in the background, and again a few times if it does not take them.
///
/// Letters wait in memory, so those that are not sent when the process ends are lost.
final class SmtpMailer implements Mailer {
    private static final Logger log = LoggerFactory.getLogger(SmtpMailer.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int PAUSE_GROWTH = 4;
    private static final int RETRIES = 4;
    private static final Duration LAST_CALL = Duration.ofSeconds(5);
    /// Mail servers turn away clients that open many connections at once.
    private static final int MOST_CONNECTIONS = 8;

    private final SmtpServer server;
    private final RetryPolicy<Object> retries;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

    SmtpMailer(SmtpServer server) {
        this(server, FIRST_PAUSE);
    }

    SmtpMailer(SmtpServer server, Duration firstPause) {
        this.server = server;
        retries = RetryPolicy.builder()
                .handle(MailException.class)
                .withBackoff(firstPause, firstPause.multipliedBy(100), PAUSE_GROWTH)
                .withMaxRetries(RETRIES)
                .build();
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public void post(Letter letter) {
        deliveries.execute(() -> deliver(letter));
    }

    @Override
    public void close() {
        deliveries.shutdown();
        try {
            if (!deliveries.awaitTermination(LAST_CALL.toMillis(), TimeUnit.MILLISECONDS)) {
                deliveries.shutdownNow();
            }
        } catch (InterruptedException _) {
            deliveries.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Letter letter) {
        try {
            Failsafe.with(retries).run(attempt -> {
                if (attempt.getAttemptCount() == 1) { // the last try comes too late to tell of a wrong setting
                    log.warn(
                            "letter not sent yet, to={}, server={}, problem={}",
                            letter.to(),
                            name(),
                            problem(attempt.getLastException(), letter.to()));
                }
                send(letter);
            });
        } catch (MailException | FailsafeException e) {
            log.error("letter not sent, to={}, server={}, problem={}", letter.to(), name(), problem(e, letter.to()));
        }
    }

    private void send(Letter letter) throws InterruptedException {
        connections.acquire();
        try {
            server.send(letter);
        } finally {
            connections.release();
        }
    }

    /// What the server or the network said, on one line and without the address; the library's own words hold
    /// the subject.
    private static String problem(Throwable failure, EmailAddress to) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().replaceAll("\\s+", " ").replace(to.value(), to.masked());
    }
}
