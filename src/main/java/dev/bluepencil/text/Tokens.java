package dev.bluepencil.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text, with their inner apostrophes, and what stands between them: runs of white space, and every
/// other character by itself. Joined they are the text. Scripts without spaces have no words, only characters.
final class Tokens {
    /// What a reader takes for one character: an emoji of several people, a letter with its accents, CR with LF.
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /// Before this one, no two belong together but CR and LF.
    private static final char FIRST_COMBINING = 0x0300;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private enum Kind {
        WORD,
        SPACE,
        OTHER
    }

    private final String text;
    private final Matcher character;

    private Tokens(String text) {
        this.text = text;
        this.character = CHARACTER.matcher(text);
    }

    static List<String> of(String text) {
        return new Tokens(text).all();
    }

    private List<String> all() {
        var tokens = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int end = end(at);
            tokens.add(text.substring(at, end));
            at = end;
        }
        return tokens;
    }

    /// Where the token ends that begins there.
    private int end(int start) {
        int end = next(start);
        var kind = kind(start, end);
        while (kind != Kind.OTHER && end < text.length()) {
            int next = next(end);
            if (!goesOn(kind, end, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private boolean goesOn(Kind kind, int at, int next) {
        return kind(at, next) == kind
                || (kind == Kind.WORD
                        && isApostrophe(at, next)
                        && next < text.length()
                        && kind(next, next(next)) == Kind.WORD);
    }

    /// Where the character ends that begins there.
    private int next(int at) {
        int next = at + 1;
        if (next == text.length()) {
            return next;
        }
        if (text.charAt(at) < FIRST_COMBINING && text.charAt(next) < FIRST_COMBINING) {
            return text.charAt(at) == '\r' && text.charAt(next) == '\n' ? next + 1 : next;
        }
        return character.region(at, text.length()).lookingAt() ? character.end() : next;
    }

    private Kind kind(int start, int end) {
        int first = text.codePointAt(start);
        if (Character.isWhitespace(first) && (end - start == 1 || first == '\r')) {
            return Kind.SPACE;
        }
        return Character.isLetterOrDigit(first) && (first < 0x0e00 || !WITHOUT_SPACES.contains(UnicodeScript.of(first)))
                ? Kind.WORD
                : Kind.OTHER;
    }

    private boolean isApostrophe(int start, int end) {
        return end - start == 1 && (text.charAt(start) == '\'' || text.charAt(start) == '’');
    }
}
