package dev.bluepencil.admin;

import dev.bluepencil.mail.EmailAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// How addresses begin that somebody looks for, in the form in which we keep them; empty for all.
record AddressPrefix(String value) {
    static final AddressPrefix ANY = new AddressPrefix("");

    private static final int MOST_CHARACTERS = 254;

    AddressPrefix {
        value = normalize(value.strip());
    }

    boolean begins(EmailAddress email) {
        return email.value().startsWith(value);
    }

    /// The least text that is greater than all that begin like this, by code points; none if all do.
    Optional<String> end() {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        // Neither the last of all nor the last before the surrogates is a character, so the next one always is.
        int last = value.codePointBefore(value.length());
        var rest = value.substring(0, value.length() - Character.charCount(last));
        return Optional.of(rest + Character.toString(last + 1));
    }

    /// Of a whole address the domain may be in another form than it is typed in.
    private static String normalize(String typed) {
        if (typed.length() > MOST_CHARACTERS || typed.codePoints().anyMatch(AddressPrefix::isInNone)) {
            throw new IllegalArgumentException(
                    "is neither the beginning of an e-mail address nor the id of an account");
        }
        try {
            return new EmailAddress(typed).value();
        } catch (IllegalArgumentException _) {
            return Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isInNone(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
