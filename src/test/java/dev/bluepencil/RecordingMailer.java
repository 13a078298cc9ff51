package dev.bluepencil;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Keeps letters for a test to read.
final class RecordingMailer implements Mailer {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern TOKEN = Pattern.compile("token=([\\w.-]+)");

    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

    /// The next letter, which must be to this address; waits for one that is still being written.
    Letter next(String address) throws InterruptedException {
        var letter = letters.poll(30, TimeUnit.SECONDS);
        if (letter == null || !letter.to().equals(new EmailAddress(address))) {
            throw new AssertionError("no letter to " + address + " but " + letter);
        }
        return letter;
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    static String code(Letter letter) {
        return find(CODE, letter);
    }

    static String token(Letter letter) {
        return find(TOKEN, letter);
    }

    @Override
    public String name() {
        return "a test";
    }

    @Override
    public String state() {
        return name();
    }

    @Override
    public void post(Letter letter) {
        letters.add(letter);
    }

    @Override
    public void sweep() {
        // letters are read or end with the test
    }

    @Override
    public void close() {
        letters.clear();
    }

    private static String find(Pattern pattern, Letter letter) {
        var matcher = pattern.matcher(letter.text());
        if (!matcher.find()) {
            throw new AssertionError("the letter lacks " + pattern);
        }
        return matcher.group(1);
    }
}
