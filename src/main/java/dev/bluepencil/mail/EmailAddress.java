package dev.bluepencil.mail;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/// An e-mail address in the one form we compare, store and send to: lower case, and in ASCII, the domain by IDNA.
///
/// Refuses, with an `IllegalArgumentException`, what RFC 5321 does not allow, and also dotless domains, comments,
/// quoted local parts, and a local part beyond ASCII, which would reach the mail server as somebody else's address.
public record EmailAddress(String value) {
    /// RFC 5321 §4.5.3.1.3 allows a path of 256 octets, two of which are the angle brackets.
    private static final int MOST_CHARACTERS = 254;

    private static final EmailValidator VALIDATOR = JMail.strictValidator()
            .withRule(address -> address.comments().isEmpty())
            // Inside quotes commas are allowed, at which mail software likes to part recipients.
            .withRule(address -> !address.localPart().startsWith("\""))
            .withRule(address -> address.localPart().codePoints().allMatch(EmailAddress::isVisibleAscii));

    public EmailAddress {
        value = normalize(value);
        if (value.length() > MOST_CHARACTERS || !VALIDATOR.isValid(value)) {
            throw notAnAddress();
        }
    }

    /// Enough to recognise one's own address by, too little to learn someone's: `a***@example.com`.
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String normalize(String raw) {
        // First of all, since composing takes time that grows with the square, and IDN throws something else.
        if (raw.length() > MOST_CHARACTERS) {
            throw notAnAddress();
        }
        var composed = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = composed.lastIndexOf('@');
        if (at < 1) {
            throw notAnAddress();
        }
        try {
            return composed.substring(0, at + 1) + IDN.toASCII(composed.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException _) {
            throw notAnAddress();
        }
    }

    private static boolean isVisibleAscii(int character) {
        return character > ' ' && character < 0x7f;
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException("is not an e-mail address");
    }
}
