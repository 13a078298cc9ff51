package dev.bluepencil.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text, with their inner apostrophes, and what stands between them: runs of white space, and every
/// other character by itself. Joined they are the text. Scripts without spaces have no words, only characters.
final class Tokens {
    /// What a reader takes for one character: an emoji of several people, a letter with its accents, CR with LF.
    private static final Pattern CHARACTER = Pattern.compile("\\X");

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

    private Tokens() {}

    static List<String> of(String text) {
        var characters =
                CHARACTER.matcher(text).results().map(MatchResult::group).toList();
        var tokens = new ArrayList<String>();
        for (int at = 0; at < characters.size(); ) {
            int end = end(characters, at);
            tokens.add(String.join("", characters.subList(at, end)));
            at = end;
        }
        return tokens;
    }

    /// Where the token ends that begins there.
    private static int end(List<String> characters, int start) {
        var kind = kind(characters.get(start));
        int end = start + 1;
        while (kind != Kind.OTHER && end < characters.size() && goesOn(kind, characters, end)) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(Kind kind, List<String> characters, int at) {
        return kind(characters.get(at)) == kind
                || (kind == Kind.WORD
                        && isApostrophe(characters.get(at))
                        && at + 1 < characters.size()
                        && kind(characters.get(at + 1)) == Kind.WORD);
    }

    private static Kind kind(String character) {
        int first = character.codePointAt(0);
        if (Character.isWhitespace(first) && (character.length() == 1 || character.equals("\r\n"))) {
            return Kind.SPACE;
        }
        return Character.isLetterOrDigit(first) && (first < 0x0e00 || !WITHOUT_SPACES.contains(UnicodeScript.of(first)))
                ? Kind.WORD
                : Kind.OTHER;
    }

    private static boolean isApostrophe(String character) {
        return character.equals("'") || character.equals("’");
    }
}
