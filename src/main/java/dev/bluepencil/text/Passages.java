package dev.bluepencil.text;

import java.util.ArrayList;
import java.util.List;

/// A text cut into pieces that are worked on one by one.
public final class Passages {
    private Passages() {}

    /// Pieces that joined are exactly the text, each as long as can be within `longest` UTF-16 units. Cut between
    /// paragraphs, or where none ends there between lines, sentences, words. Nothing that is not prose is cut, nor
    /// what a reader takes for one character, unless it is longer than `longest` itself. White space goes with what
    /// stands before it, and where there is too much of it a piece is longer than `longest` by white space only.
    public static List<String> cut(String text, int longest) {
        if (longest < 1) {
            throw new IllegalArgumentException("nothing fits into " + longest);
        }
        if (text.length() <= longest) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return joined(pieces(text, longest));
    }

    private static List<String> pieces(String text, int longest) {
        var borders = new Borders(text);
        var pieces = new ArrayList<String>();
        int start = 0;
        while (text.length() - start > longest) {
            int end = borders.last(start, start + longest);
            pieces.add(text.substring(start, end));
            start = end;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /// There is nothing to work on in white space.
    private static List<String> joined(List<String> pieces) {
        var joined = new ArrayList<String>();
        for (var piece : pieces) {
            if (!joined.isEmpty() && (piece.isBlank() || joined.getLast().isBlank())) {
                joined.addLast(joined.removeLast() + piece);
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
