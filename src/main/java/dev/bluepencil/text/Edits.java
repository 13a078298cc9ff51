package dev.bluepencil.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The edits that lead from one text to another, word by word.
public final class Edits {
    /// About a third of a second's work.
    private static final long MOST_STEPS = 60_000_000;

    /// The same where the same words are in another order, which cannot be told beforehand.
    private static final long MOST_PAIRS = 100_000_000;

    private Edits() {}

    /// In order and apart from one another; applied to `before` they give exactly `after`, and none cuts what a
    /// reader takes for one character. Texts too long and too different to compare within reason give one edit for
    /// all between what they begin and end with alike.
    public static List<Edit> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        return between(Tokens.of(before), Tokens.of(after));
    }

    private static List<Edit> between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && fromEnd(before, end).equals(fromEnd(after, end))) {
            end++;
        }
        return compared(
                length(before.subList(0, start)),
                before.subList(start, before.size() - end),
                after.subList(start, after.size() - end));
    }

    private static List<Edit> compared(int start, List<String> before, List<String> after) {
        return isTooMuch(before, after)
                ? List.of(new Edit(start, String.join("", before), String.join("", after)))
                : edits(start, before, after);
    }

    private static List<Edit> edits(int start, List<String> before, List<String> after) {
        var edits = new ArrayList<Edit>();
        int offset = start;
        for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            var original = String.join("", delta.getSource().getLines());
            if (delta.getType() != DeltaType.EQUAL) {
                add(
                        edits,
                        new Edit(
                                offset,
                                original,
                                String.join("", delta.getTarget().getLines())));
            }
            offset += original.length();
        }
        return edits;
    }

    /// The comparison tells a removal and an insertion at one place apart; to a reader they are one edit.
    private static void add(List<Edit> edits, Edit edit) {
        if (edits.isEmpty() || edits.getLast().offset() + edits.getLast().length() < edit.offset()) {
            edits.add(edit);
        } else {
            var last = edits.removeLast();
            edits.add(new Edit(
                    last.offset(), last.original() + edit.original(), last.replacement() + edit.replacement()));
        }
    }

    /// Comparing takes as many steps as there are words, times the words that only one of the texts has.
    private static boolean isTooMuch(List<String> before, List<String> after) {
        var surplus = new HashMap<String, Integer>();
        before.forEach(token -> surplus.merge(token, 1, Integer::sum));
        after.forEach(token -> surplus.merge(token, -1, Integer::sum));
        long differences = surplus.values().stream().mapToLong(Math::abs).sum();
        return (before.size() + after.size()) * differences > MOST_STEPS
                || (long) before.size() * after.size() > MOST_PAIRS;
    }

    private static String fromEnd(List<String> tokens, int at) {
        return tokens.get(tokens.size() - 1 - at);
    }

    private static int length(List<String> tokens) {
        return tokens.stream().mapToInt(String::length).sum();
    }
}
