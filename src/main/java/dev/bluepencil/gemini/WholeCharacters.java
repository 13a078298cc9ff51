package dev.bluepencil.gemini;

import dev.bluepencil.engine.Deltas;

/// Joins the surrogate pairs that are split over two pieces, and leaves empty pieces out.
final class WholeCharacters implements Deltas {
    private final Deltas next;
    private String held = "";

    WholeCharacters(Deltas next) {
        this.next = next;
    }

    @Override
    public void add(String text) {
        var joined = held + text;
        int end = joined.length();
        if (end > 0 && Character.isHighSurrogate(joined.charAt(end - 1))) {
            end--;
        }
        held = joined.substring(end);
        if (end > 0) {
            next.add(joined.substring(0, end));
        }
    }
}
