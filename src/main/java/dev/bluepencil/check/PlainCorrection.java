package dev.bluepencil.check;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.text.Edit;
import dev.bluepencil.text.Edits;
import java.util.List;
import java.util.regex.Pattern;

/// What a good proofreader does: a word is spelled otherwise here, another is added or left out there, and all the rest
/// is as it was.
///
/// Whatever else may be wrong with such an answer, it is not wrapped in anything, speaks to nobody, is about the same
/// thing in the same language, and has lost nothing but words.
final class PlainCorrection {
    private static final Pattern WORDS = Pattern.compile(" ?(?:[\\p{L}\\p{M}]++ ?){0,2}");

    /// Of a text, what may be changed of its characters.
    private static final double MOST = 0.25;

    /// What stands before the first and after the last words that are added or exchanged.
    private static final int FRAME = 20;

    private final Reading original;

    private PlainCorrection(Reading original) {
        this.original = original;
    }

    static boolean is(Reading original, String answer) {
        return Math.abs(original.text().length() - answer.length())
                        <= MOST * original.text().length()
                && new PlainCorrection(original).has(Edits.between(original.text(), answer));
    }

    private boolean has(List<Edit> edits) {
        int changed = edits.stream()
                .mapToInt(it -> Math.max(it.length(), it.replacement().length()))
                .sum();
        return changed <= MOST * original.text().length() && edits.stream().allMatch(this::isPlain);
    }

    private boolean isPlain(Edit edit) {
        int end = edit.offset() + edit.length();
        boolean isInside = edit.offset() >= FRAME && end <= original.text().length() - FRAME;
        return WORDS.matcher(edit.original()).matches()
                && WORDS.matcher(edit.replacement()).matches()
                && (isInside || isSpelling(edit))
                && !original.spans().touch(edit.offset() - 1, end + 1);
    }

    /// One word, which begins as it did.
    private static boolean isSpelling(Edit edit) {
        return !edit.original().isEmpty()
                && !edit.replacement().isEmpty()
                && edit.original().indexOf(' ') < 0
                && edit.replacement().indexOf(' ') < 0
                && Character.toLowerCase(edit.original().charAt(0))
                        == Character.toLowerCase(edit.replacement().charAt(0));
    }
}
