package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Phrases;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Words;
import dev.bluepencil.engine.Action;
import java.util.Optional;
import java.util.regex.Pattern;

/// A few words before or after a correction that has all the text has: "Great! …", "… You're welcome!".
///
/// Whatever they say, a correction adds no such words. Where one stands for a word of the text, that word is missing
/// from the rest, and nothing is taken off.
public final class Surplus implements Repair {
    private static final int LONGEST = 150;
    private static final int MOST_WORDS_AFTER = 3;
    private static final double ALL_THERE = 0.85;
    private static final double MOST_THERE = 1.5;
    private static final double OWN_WORDS = 0.5;
    private static final double LEAST_ALIKE = 0.4;
    /// Of code and the like.
    private static final String MARKS = "{}<>`\"|=";

    private static final Pattern BORDER_BEFORE = Pattern.compile(
            "(?:[.!?:,;…]+[*_]{0,3}\\s|\\s[-–—]+\\s|[，。：！、]|\\n" + "|\\s(?=[\"“„«][^\"“”„«»]*[\"”“»][.]?\\z))\\s*+");

    private static final Pattern BORDER_AFTER =
            Pattern.compile("[.!?…。！？][\"”’)]?\\s++(?=\\S)|\\s++(?=[(\\[][^()\\[\\]]{1,40}+[)\\]]\\z)");

    @Override
    public String repair(Action action, Reading original, String answer) {
        if (action != Action.FIX_GRAMMAR || original.is(answer)) {
            return answer;
        }
        return withoutWordsAfter(original, withoutWordsBefore(original, answer));
    }

    private static String withoutWordsBefore(Reading original, String answer) {
        if (Phrases.OTHER_WORK.matcher(answer).lookingAt()) {
            return answer;
        }
        var beginning = head(original.text());
        var border = BORDER_BEFORE.matcher(answer).region(0, Math.min(answer.length(), LONGEST));
        border.useTransparentBounds(true).useAnchoringBounds(false);
        while (border.find()) {
            var rest = answer.substring(border.end());
            if (Words.beginAlike(beginning, head(rest))
                    && isSurplus(answer.substring(0, border.start()), beginning)
                    && isWhole(rest, answer, original.text())) {
                return capitalised(rest, answer);
            }
        }
        return answer;
    }

    private static String withoutWordsAfter(Reading original, String answer) {
        var end = tail(original.text());
        var border = BORDER_AFTER.matcher(answer).region(Math.max(0, answer.length() - LONGEST), answer.length());
        while (border.find()) {
            var rest = answer.substring(0, border.end()).stripTrailing();
            var words = answer.substring(border.end());
            if (Words.of(words).count() <= MOST_WORDS_AFTER
                    && Words.endAlike(end, tail(rest))
                    && isSurplus(words, end)
                    && isWhole(rest, answer, original.text())) {
                return rest;
            }
        }
        return answer;
    }

    /// They are words, and none of those of the text.
    private static boolean isSurplus(String words, String own) {
        return Words.of(words).count() > 0
                && words.chars().noneMatch(it -> MARKS.indexOf(it) >= 0)
                && Overlap.covered(words, own) <= OWN_WORDS;
    }

    /// All of the text is in the rest, and it is more like the text than the answer is.
    private static boolean isWhole(String rest, String answer, String text) {
        return isWhole(Words.of(rest), Words.of(text))
                && Overlap.of(text, rest) > Math.max(LEAST_ALIKE, Overlap.of(text, answer));
    }

    /// A correction may leave out a word that is there twice, and part words that are written as one.
    private static boolean isWhole(Words rest, Words text) {
        return rest.count() >= text.count() * ALL_THERE && rest.count() <= text.count() * MOST_THERE + MOST_WORDS_AFTER;
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - LONGEST));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /// `Sure, the apple …`: the capital went to the wrong word.
    private static String capitalised(String rest, String answer) {
        int first = rest.codePointAt(0);
        return Character.isLowerCase(first)
                        && Character.isUpperCase(answer.codePointAt(0))
                        && Words.first(rest).equals(Optional.of(firstWord(rest)))
                ? Character.toString(Character.toTitleCase(first)) + rest.substring(Character.charCount(first))
                : rest;
    }

    /// As it is written; `iPhone` is not to become `IPhone`.
    private static String firstWord(String text) {
        return text.split("[^\\p{L}\\p{M}\\p{N}'’]", 2)[0];
    }
}
