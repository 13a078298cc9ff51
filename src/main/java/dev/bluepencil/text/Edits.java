package dev.bluepencil.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The edits that lead from one text to another, word by word.
public final class Edits {
    /// A word with its inner apostrophes, a run of white space, or any one other character.
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*|\\s+|.", Pattern.DOTALL);

    /// Half a second's work, where two texts have nothing in common.
    private static final long MOST_COMPARISONS = 100_000_000;

    private Edits() {}

    /// In order and apart from one another; applied to `before` they give exactly `after`, and none cuts a surrogate
    /// pair. Texts too long to compare within reason give one edit for the whole.
    public static List<Edit> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        var old = tokens(before);
        var revised = tokens(after);
        return (long) old.size() * revised.size() > MOST_COMPARISONS
                ? List.of(new Edit(0, before, after))
                : between(old, revised);
    }

    private static List<Edit> between(List<String> before, List<String> after) {
        var edits = new ArrayList<Edit>();
        int offset = 0;
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

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
