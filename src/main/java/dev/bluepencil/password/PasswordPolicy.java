package dev.bluepencil.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.bluepencil.config.PasswordConfig;
import dev.bluepencil.mail.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// What a new password must be like: long enough, on no blocklist and not made of its owner's own words.
public final class PasswordPolicy {
    /// Fewer guesses than this can be tried online, one after the other.
    private static final double FEWEST_GUESSES = 2e4;

    /// What has to be there besides the owner's own words.
    private static final int FEWEST_OTHER_CHARACTERS = 4;

    /// The time zxcvbn takes grows with the cube of the length; what is strong up to here is strong.
    private static final int MOST_ESTIMATED = 24;

    /// Those that stand for the same letter to who writes `pa$$w0rd`; zxcvbn tries every way to read them all.
    private static final List<String> LOOKALIKES = List.of("4@", "({[<", "69", "1!|", "1|7", "$5", "+7");

    /// What digits alone come to; each time as many take that much longer, up to a second.
    private static final int MOST_READINGS = 4;

    private static final String LETTERLIKE = "@({[<!|$+%";
    private static final String PLAIN = "~^_-=;:,/?";

    private final PasswordConfig config;
    private final HashingPool pool;

    /// @param pool where guesses are estimated, since hostile input makes that as much work as hashing
    public PasswordPolicy(PasswordConfig config, HashingPool pool) {
        this.config = config;
        this.pool = pool;
    }

    /// What is wrong with the password, as the rest of a sentence that begins with the field's name.
    ///
    /// @param name what the owner calls themselves
    public Optional<String> faultIn(Password password, Optional<EmailAddress> email, Optional<String> name) {
        var text = password.value();
        if (text.codePointCount(0, text.length()) < config.minLength()) {
            return Optional.of("must have at least " + config.minLength() + " characters");
        }
        if (config.requireClasses() && !hasAllClasses(text)) {
            return Optional.of("must have an upper case letter, a lower case letter, a digit and another character");
        }
        return isEasyToGuess(text, ownWords(email, name))
                ? Optional.of("is too easy to guess; try a few unrelated words")
                : Optional.empty();
    }

    private boolean isEasyToGuess(String text, List<String> ownWords) {
        var head = estimated(text);
        return pool.run(() -> Dictionaries.LOADED.measure(head, ownWords)).getGuesses() < FEWEST_GUESSES
                || without(ownWords, text).length() < FEWEST_OTHER_CHARACTERS;
    }

    /// The part of the text that says how hard it is to guess: its head, with plain symbols in it if too many of
    /// its own can be read as letters, since anyone may send us such texts.
    static String estimated(String text) {
        var head = text.substring(0, Math.min(text.length(), MOST_ESTIMATED));
        return readings(head) > MOST_READINGS ? plain(head) : head;
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int symbol = LETTERLIKE.indexOf(text.charAt(i));
            if (symbol >= 0) {
                plain.setCharAt(i, PLAIN.charAt(symbol));
            }
        }
        return plain.toString();
    }

    private static int readings(String text) {
        return LOOKALIKES.stream()
                .mapToInt(alike ->
                        (int) alike.chars().filter(it -> text.indexOf(it) >= 0).count())
                .reduce(1, (product, present) -> product * Math.max(1, present));
    }

    private static String without(List<String> words, String text) {
        var rest = text.toLowerCase(Locale.ROOT);
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return rest.strip();
    }

    private static List<String> ownWords(Optional<EmailAddress> email, Optional<String> name) {
        var address = email.stream().map(EmailAddress::value);
        var parts = email.stream().flatMap(it -> Stream.of(it.value().split("[@.+_-]")));
        var names = name.stream().flatMap(it -> Stream.of(it.split("\\s+")));
        return Stream.of(address, parts, names, Stream.of("bluepencil"))
                .flatMap(Function.identity())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .toList();
    }

    private static boolean hasAllClasses(String text) {
        return has(text, Character::isUpperCase)
                && has(text, Character::isLowerCase)
                && has(text, Character::isDigit)
                && has(text, character -> !Character.isLetterOrDigit(character));
    }

    private static boolean has(String text, IntPredicate kind) {
        return text.codePoints().anyMatch(kind);
    }

    /// What others choose, which takes a tenth of a second to load, with the first password that is new.
    private static final class Dictionaries {
        static final Zxcvbn LOADED = new Zxcvbn();
    }
}
