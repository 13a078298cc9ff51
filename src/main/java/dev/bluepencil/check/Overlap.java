package dev.bluepencil.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How much two texts have in common, from 0 to 1, by pairs of neighbouring letters; order and case do not matter.
final class Overlap {
    private Overlap() {}

    static double of(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        int all = total(pairs) + total(others);
        if (all == 0) {
            return 1;
        }
        return 2.0 * common(pairs, others) / all;
    }

    /// How much of `part` is in `whole`.
    static double covered(String part, String whole) {
        var pairs = pairs(part);
        return pairs.isEmpty() ? 1 : (double) common(pairs, pairs(whole)) / total(pairs);
    }

    private static int common(Map<Integer, Integer> pairs, Map<Integer, Integer> others) {
        return pairs.entrySet().stream()
                .mapToInt(it -> Math.min(it.getValue(), others.getOrDefault(it.getKey(), 0)))
                .sum();
    }

    private static int total(Map<Integer, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// A letter at the beginning of a word is a pair with the space before it, so that single letters count.
    private static Map<Integer, Integer> pairs(String text) {
        var pairs = new HashMap<Integer, Integer>();
        char last = ' ';
        for (char it : text.toLowerCase(Locale.ROOT).toCharArray()) {
            char next = Character.isLetterOrDigit(it) || Character.isSurrogate(it) ? it : ' ';
            if (next != ' ') {
                pairs.merge(last << 16 | next, 1, Integer::sum);
            }
            last = next;
        }
        return pairs;
    }
}
