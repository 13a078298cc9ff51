package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.reading.Words;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The correction of a text of a word or three has next to nothing of it, or says far more, or is what it orders.
///
/// People write such texts as they chat, so a correction may spell them quite differently: `c u l8r`, `idk`.
public final class Unrelated implements Inspection {
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_LETTERS = 14;
    private static final double LEAST = 0.34;
    private static final double LEAST_IF_ALIKE = 0.25;
    private static final int FEW_WORDS = 2;

    private static final Set<String> ORDERS =
            Set.of("say", "print", "reply", "respond", "output", "repeat", "write", "answer", "echo", "return");

    /// What somebody answers who was told something, in letters only.
    private static final Set<String> REPLIES = Set.of(
            "done", "noted", "understood", "gotit", "received", "acknowledged", "sure", "willdo", "ready", "working");

    private static final Map<String, String> ECHOES =
            Map.of("ping", "pong", "marco", "polo", "knockknock", "whosthere");

    private static final double LEAST_OF_REPLY = 0.6;
    private static final int LONG_WORD = 6;
    private static final Set<String> SMALL_WORDS =
            Set.of("please", "should", "before", "because", "during", "through", "cannot", "having", "people");

    /// Words of which one may be right where another is wrong, though they look nothing alike.
    private static final List<Set<String>> KIN = List.of(
            Set.of("am", "is", "are", "was", "were", "be", "been", "being", "im", "i'm"),
            Set.of("go", "goes", "went", "gone", "goed", "going"),
            Set.of("i", "me", "my", "im", "i'm"),
            Set.of("we", "us", "our"),
            Set.of("good", "better", "best", "gooder", "well"),
            Set.of("bad", "worse", "worst", "badder"),
            Set.of("buyed", "bought"),
            Set.of("lol", "haha"));

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        var text = letters(original.text());
        if (assignment.action() != Action.FIX_GRAMMAR
                || text.length() < FEWEST_LETTERS
                || text.length() > MOST_LETTERS) {
            return false;
        }
        var own = Words.of(original.text());
        var others = Words.of(answer.text());
        return others.count() > Math.max(text.length(), own.count() + FEW_WORDS)
                || obeys(own, others)
                || replies(text, letters(answer.text()))
                || saysMore(own, others)
                || (!areKin(own, others) && keepsTooLittle(text, letters(answer.text())));
    }

    /// What begins alike may differ more: `mouses`, `mice`.
    private static boolean keepsTooLittle(String text, String answer) {
        boolean beginAlike = answer.startsWith(text.substring(0, 1));
        return kept(text, answer) < (beginAlike ? LEAST_IF_ALIKE : LEAST) * text.length();
    }

    private static boolean obeys(Words own, Words others) {
        return own.count() > 1
                && ORDERS.contains(own.all().getFirst())
                && others.count() < own.count()
                && !others.all().contains(own.all().getFirst());
    }

    private static boolean replies(String text, String answer) {
        return answer.equals(ECHOES.get(text))
                || (REPLIES.contains(answer) && kept(text, answer) < LEAST_OF_REPLY * answer.length());
    }

    /// `test`, test passed: every word is there as it was, and one with a meaning of its own.
    private static boolean saysMore(Words own, Words others) {
        return own.count() <= FEW_WORDS
                && others.count() > own.count()
                && others.all().containsAll(own.all())
                && others.all().stream()
                        .anyMatch(word ->
                                word.length() >= LONG_WORD && !own.all().contains(word) && !SMALL_WORDS.contains(word));
    }

    private static boolean areKin(Words own, Words others) {
        return KIN.stream()
                .anyMatch(kin -> own.all().stream().anyMatch(kin::contains)
                        && others.all().stream().anyMatch(kin::contains));
    }

    private static String letters(String text) {
        var letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(it -> letters.append((char) it));
        return letters.toString();
    }

    /// The length of the longest sequence of letters that both have in this order.
    private static int kept(String one, String other) {
        var longest = new int[other.length() + 1];
        for (int at = 0; at < one.length(); at++) {
            int before = 0;
            for (int to = 0; to < other.length(); to++) {
                int here = longest[to + 1];
                longest[to + 1] =
                        one.charAt(at) == other.charAt(to) ? before + 1 : Math.max(longest[to], longest[to + 1]);
                before = here;
            }
        }
        return longest[other.length()];
    }
}
