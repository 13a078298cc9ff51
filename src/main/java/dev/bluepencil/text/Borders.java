package dev.bluepencil.text;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a text may be cut, better places first.
final class Borders {
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?:\\r\\n|\\r(?!\\n)|\\n)[ \\t]*+(?:\\r\\n|\\r(?!\\n)|\\n)\\s*+");
    private static final Pattern LINE = Pattern.compile("(?:\\r\\n|\\r(?!\\n)|\\n)\\s*+");
    private static final Pattern WORD = Pattern.compile("\\s++");
    private static final Pattern LINK = Pattern.compile(
            "!?\\[[^\\[\\]\\n]{0,300}+\\]\\([^()\\n]{0,500}+\\)|(?i:<a\\b[^<>]{0,500}+>[^<>]{0,300}+</a>)");

    private final List<BitSet> borders;

    Borders(String text) {
        var whole = wholes(text);
        var characters = breaks(BreakIterator.getCharacterInstance(Locale.ROOT), text);
        borders = List.of(
                within(ends(PARAGRAPH, text), characters, whole),
                within(ends(LINE, text), characters, whole),
                within(breaks(BreakIterator.getSentenceInstance(Locale.ROOT), text), characters, whole),
                within(ends(WORD, text), characters, whole),
                within(characters, characters, whole),
                characters);
    }

    /// The last of the best kind after `start` and up to `limit`, which is in the text; else the first after it.
    int last(int start, int limit) {
        return borders.stream()
                .mapToInt(places -> places.previousSetBit(limit))
                .filter(place -> place > start)
                .findFirst()
                .orElseGet(() -> borders.getLast().nextSetBit(start + 1));
    }

    private static BitSet within(BitSet places, BitSet characters, BitSet whole) {
        var allowed = (BitSet) places.clone();
        allowed.and(characters);
        allowed.andNot(whole);
        return allowed;
    }

    /// The places inside what is better left whole.
    private static BitSet wholes(String text) {
        var inside = new BitSet(text.length() + 1);
        for (var span : ProtectedSpans.in(text).all()) {
            inside.set(span.start() + 1, span.end());
        }
        LINK.matcher(text).results().forEach(link -> inside.set(link.start() + 1, link.end()));
        return inside;
    }

    private static BitSet ends(Pattern pattern, String text) {
        var places = new BitSet(text.length() + 1);
        pattern.matcher(text).results().forEach(match -> places.set(match.end()));
        return places;
    }

    private static BitSet breaks(BreakIterator iterator, String text) {
        var places = new BitSet(text.length() + 1);
        iterator.setText(text);
        for (int place = iterator.first(); place != BreakIterator.DONE; place = iterator.next()) {
            places.set(place);
        }
        return places;
    }
}
