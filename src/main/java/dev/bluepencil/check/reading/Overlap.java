package dev.bluepencil.check.reading;

/// How much two texts have in common, from 0 to 1, by pairs of neighbouring letters; order and case do not matter.
public final class Overlap {
    private static final int MOST_COUNTERS = 1 << 16;

    private Overlap() {}

    public static double of(String one, String other) {
        int counters = counters(one, other);
        var pairs = pairs(one, counters);
        var others = pairs(other, counters);
        int all = total(pairs) + total(others);
        return all == 0 ? 1 : 2.0 * common(pairs, others) / all;
    }

    /// How much of `part` is in `whole`.
    public static double covered(String part, String whole) {
        int counters = counters(part, whole);
        var pairs = pairs(part, counters);
        int all = total(pairs);
        return all == 0 ? 1 : (double) common(pairs, pairs(whole, counters)) / all;
    }

    private static int common(int[] pairs, int[] others) {
        int common = 0;
        for (int at = 0; at < pairs.length; at++) {
            common += Math.min(pairs[at], others[at]);
        }
        return common;
    }

    private static int total(int[] pairs) {
        int total = 0;
        for (int count : pairs) {
            total += count;
        }
        return total;
    }

    /// So many that hardly any two pairs share one.
    private static int counters(String one, String other) {
        int pairs = Math.max(16, one.length() + other.length());
        return Math.min(MOST_COUNTERS, Integer.highestOneBit(pairs) * 16);
    }

    /// How often there is each pair. A letter at the beginning of a word is a pair with the space before it, so that
    /// single letters count.
    private static int[] pairs(String text, int counters) {
        var counts = new int[counters];
        char last = ' ';
        for (int at = 0; at < text.length(); at++) {
            char it = text.charAt(at);
            char next = Character.isLetterOrDigit(it) || Character.isSurrogate(it) ? Character.toLowerCase(it) : ' ';
            if (next != ' ') {
                counts[slot(last, next, counters)]++;
            }
            last = next;
        }
        return counts;
    }

    /// Spreads pairs evenly; `counters` is a power of two.
    private static int slot(char first, char second, int counters) {
        return (((first * 961 + second) * 0x9E3779B1) >>> 16) & (counters - 1);
    }
}
