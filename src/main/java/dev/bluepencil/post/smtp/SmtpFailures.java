package dev.bluepencil.post.smtp;

import dev.bluepencil.mail.Letter;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Tells what is wrong with a recipient, which no further try will mend, from what may pass or is the
/// operator's to mend.
final class SmtpFailures {
    /// RFC 5321 §4.2.1: the server is about to hang up, whatever it was asked.
    private static final int CLOSING = 421;
    /// RFC 4954 §6: signing in is missing, wrong, too weak or out of order.
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(454, 530, 534, 535, 538);
    /// RFC 5321 §4.2.3: no such mailbox, not here, no name for one.
    private static final Set<Integer> NO_MAILBOX = Set.of(501, 550, 551, 553);
    /// RFC 3463 §3.2 and §3.3: the destination's address or mailbox, but not the sender's (X.1.7 and X.1.8).
    /// RFC 6531 §3.4: letters in an address that the server does not know (X.6.7).
    private static final Pattern DESTINATION = Pattern.compile("\\b5\\.(1\\.(?![78]\\b)\\d+|2\\.\\d+|6\\.7)\\b");

    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.\\d+\\.\\d+\\b");
    /// What servers without such codes say to a sender that they do not know.
    private static final Pattern ABOUT_US = Pattern.compile("(?i)relay|authenti|sender|blocked|denied");

    private SmtpFailures() {}

    static Delivery read(@Nullable Throwable failure, Letter letter) {
        var problem = Discretion.about(letter).problem(failure);
        if (unspeakable(failure, letter)) {
            return new Delivery.Refused(problem);
        }
        return cause(failure, SMTPAddressFailedException.class)
                .map(it -> recipientRefused(it.getReturnCode(), String.valueOf(it.getMessage()), problem))
                .or(() -> cause(failure, SMTPSendFailedException.class)
                        .map(it -> letterRefused(it.getReturnCode(), it.getCommand(), problem)))
                .orElseGet(() -> new Delivery.Unusable(problem));
    }

    private static Delivery recipientRefused(int code, String reply, String problem) {
        if (aboutTheConnection(code)) {
            return new Delivery.Unusable(problem);
        }
        boolean gone = ENHANCED.matcher(reply).find()
                ? code >= 500 && DESTINATION.matcher(reply).find()
                : NO_MAILBOX.contains(code) && !ABOUT_US.matcher(reply).find();
        return gone ? new Delivery.Refused(problem) : new Delivery.PutOff(problem);
    }

    /// A letter that is refused for what it is may yet be taken when the operator has mended sender or reputation.
    private static Delivery letterRefused(int code, String command, String problem) {
        return aboutTheConnection(code) || command.startsWith("MAIL")
                ? new Delivery.Unusable(problem)
                : new Delivery.PutOff(problem);
    }

    private static boolean aboutTheConnection(int code) {
        return code == CLOSING || NOT_SIGNED_IN.contains(code);
    }

    /// Whether it is the recipient's address that cannot be put into a message.
    private static boolean unspeakable(@Nullable Throwable failure, Letter letter) {
        return cause(failure, AddressException.class)
                .filter(it -> letter.to().value().equals(it.getRef()))
                .isPresent();
    }

    private static <E extends Throwable> Optional<E> cause(@Nullable Throwable failure, Class<E> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
