package dev.bluepencil.check.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of people, places and things, as far as their capitals tell.
public final class Names {
    private static final int MOST_WORDS = 6;
    private static final String WITHOUT_SPACES =
            "\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^" + WITHOUT_SPACES
            + "]][\\p{L}\\p{M}\\p{N}'’&&[^" + WITHOUT_SPACES + "]]*+|[" + WITHOUT_SPACES + "]++");
    private static final Set<String> BETWEEN =
            Set.of("a an the of and for in on at to by with de la le les du des el los las y e der die das und von van"
                    .split(" "));

    private Names() {}

    /// Whether it may be one and nothing else: `GitHub Copilot`, `The Lord of the Rings`, `OK`. A single word may be
    /// one
    /// in any case.
    public static boolean isOne(String text) {
        var words = words(text);
        return words.size() <= 1
                || (words.size() <= MOST_WORDS
                        && words.stream().allMatch(word -> isCapitalised(word) || BETWEEN.contains(word)));
    }

    /// Without words with a capital that the other text has, too. One with which a text begins is a name if the next is
    /// one.
    public static String without(String text, String other) {
        var words = words(text);
        var others = words(other);
        var names = words.stream()
                .filter(word -> isCapitalised(word) && others.contains(word))
                .collect(Collectors.toSet());
        if (words.size() > 1 && !isCapitalised(words.get(1)) && others.indexOf(words.getFirst()) == 0) {
            names.remove(words.getFirst());
        }
        return WORD.matcher(text).replaceAll(word -> names.contains(word.group()) ? "" : "$0");
    }

    /// Or of a script that has no capitals.
    private static boolean isCapitalised(String word) {
        return !Character.isLowerCase(word.codePointAt(0)) || word.codePoints().anyMatch(Character::isUpperCase);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
