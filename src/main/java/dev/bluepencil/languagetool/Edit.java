package dev.bluepencil.languagetool;

import java.util.Comparator;
import java.util.List;

/// What is to stand in place of a span of a text; offsets in UTF-16 units.
record Edit(int from, int to, String replacement) {
    /// The text with the edits made, right to left, so that earlier offsets stay true. Of edits that overlap the
    /// rightmost is made; the others wait for the next pass.
    static String apply(List<Edit> edits, String text) {
        var revised = new StringBuilder(text);
        int untouched = text.length();
        for (var edit : edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .toList()) {
            if (edit.to <= untouched) {
                revised.replace(edit.from, edit.to, edit.replacement);
                untouched = edit.from;
            }
        }
        return revised.toString();
    }
}
