package dev.bluepencil.post.smtp;

import dev.bluepencil.mail.EmailAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Conversations with the mail server, none of which goes on for ever, however slowly the server answers.
public final class Conversations implements AutoCloseable {
    private final SmtpServer server;
    private final Duration limit;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Conversations(SmtpServer server, Duration limit) {
        this.server = server;
        this.limit = limit;
    }

    /// Tries to hand over the letter. When this returns before the limit is over, the conversation has ended.
    public Delivery about(PostedLetter letter) throws InterruptedException {
        if (!isAscii(letter.letter().to())) {
            return new Delivery.Refused("the address is not in ASCII, which is all that is sent to");
        }
        try {
            return outcome(threads.submit(() -> server.send(letter)), letter);
        } catch (RejectedExecutionException _) {
            return new Delivery.Unusable("it came up while we stopped");
        }
    }

    /// Breaks off the conversations that are under way; their letters may have arrived or not.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// Of every other character the library would send the low byte: to somebody else, or as a command of its own.
    private static boolean isAscii(EmailAddress address) {
        return address.value().chars().allMatch(character -> character < 128);
    }

    private Delivery outcome(Future<?> conversation, PostedLetter letter) throws InterruptedException {
        try {
            conversation.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Delivery.Sent();
        } catch (TimeoutException _) {
            conversation.cancel(true); // which closes the socket that it waits at
            return new Delivery.Unusable("the server did not come to an end within " + limit.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return SmtpFailures.read(e.getCause(), letter.letter());
        }
    }
}
