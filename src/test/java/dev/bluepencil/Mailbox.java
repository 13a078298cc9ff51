package dev.bluepencil;

import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a mail server has taken, for people who wait for their letters.
final class Mailbox {
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");
    private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: (?:\\d{6} is y|Y)our Bluepencil (.*)$");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Received> letters = new ArrayList<>();
    private boolean isWorthWaiting = true;

    Mailbox(ScriptedSmtpServer server) {
        server.handTo(this::add);
    }

    /// Waits for a letter about this that is none of those that were read already, and reads it.
    ///
    /// @param read the ids of letters
    /// @throws CancellationException once waiting is of no use
    synchronized String code(String address, String about, Set<String> read) throws InterruptedException {
        var letters = await(
                () -> about(address, about)
                        .filter(it -> !read.contains(it.id()))
                        .toList(),
                1,
                address);
        read.add(letters.getFirst().id());
        return letters.getFirst().code();
    }

    /// Waits until there have been that many letters about this.
    synchronized void await(String address, String about, int number) throws InterruptedException {
        await(() -> about(address, about).distinct().toList(), number, address);
    }

    /// Waits until there have been that many letters about anything.
    synchronized void awaitAny(String address, int number) throws InterruptedException {
        await(
                () -> letters.stream()
                        .filter(it -> it.to().contains(address))
                        .distinct()
                        .toList(),
                number,
                address);
    }

    /// Nobody waits for a letter from here on.
    synchronized void stopWaiting() {
        isWorthWaiting = false;
        notifyAll();
    }

    synchronized void startWaiting() {
        isWorthWaiting = true;
    }

    private List<Received> await(Supplier<List<Received>> letters, int number, String address)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var found = letters.get(); ; found = letters.get()) {
            if (found.size() >= number) {
                return found;
            }
            if (!isWorthWaiting) {
                throw new CancellationException();
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("no letter to " + address);
            }
            wait(left);
        }
    }

    /// How many letters have come once more.
    synchronized long doubled() {
        return letters.size() - letters.stream().distinct().count();
    }

    synchronized int size() {
        return letters.size();
    }

    private synchronized void add(String letter) {
        letters.add(new Received(
                line(letter, "Message-ID: "), line(letter, "To: "), find(SUBJECT, letter), find(CODE, letter)));
        notifyAll();
    }

    private Stream<Received> about(String address, String about) {
        return letters.stream()
                .filter(it -> it.to().contains(address) && it.about().equals(about));
    }

    private static String line(String letter, String start) {
        return letter.lines().filter(it -> it.startsWith(start)).findFirst().orElseThrow();
    }

    private static String find(Pattern pattern, String letter) {
        var matcher = pattern.matcher(letter);
        return matcher.find() ? matcher.group(1) : "";
    }

    private record Received(String id, String to, String about, String code) {}
}
