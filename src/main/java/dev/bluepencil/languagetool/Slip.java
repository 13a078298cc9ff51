package dev.bluepencil.languagetool;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How far the hand that wrote a word slipped from the one that was meant. Letters doubled, swapped, silent or written
/// as they sound weigh less than others.
final class Slip {
    private static final double DOUBLED = 0.35;
    private static final double SWAPPED = 0.5;
    private static final double FIRST_LETTER = 0.5;
    private static final double SILENT = 0.6;
    private static final double ALIKE = 0.65;
    private static final double VOWEL = 0.7;
    private static final double CONSONANT = 0.85;
    private static final double OTHER = 1;

    /// Letters taken for one another.
    private static final List<String> SOUNDS = List.of("aeiouy", "ckqsxz", "gj", "td", "vwbf", "mn", "ij", "lr", "pb");

    private final String written;
    private final String meant;
    private final double[][] weights;

    private Slip(String written, String meant) {
        this.written = written.toLowerCase(Locale.ROOT);
        this.meant = meant.toLowerCase(Locale.ROOT);
        this.weights = new double[this.written.length() + 1][this.meant.length() + 1];
    }

    /// Nought between words that differ in capitals only; about one for each wrong letter.
    static double weight(String written, String meant) {
        return new Slip(written, meant).weight();
    }

    private double weight() {
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                weights[i][j] = i + j == 0 ? 0 : least(i, j);
            }
        }
        boolean sameStart = written.regionMatches(0, meant, 0, 1);
        return weights[written.length()][meant.length()] + (sameStart ? 0 : FIRST_LETTER);
    }

    private double least(int i, int j) {
        double least = Double.MAX_VALUE;
        if (i > 0) {
            least = weights[i - 1][j] + letter(written, i - 1);
        }
        if (j > 0) {
            least = Math.min(least, weights[i][j - 1] + letter(meant, j - 1));
        }
        if (i > 0 && j > 0) {
            least = Math.min(least, weights[i - 1][j - 1] + exchange(written.charAt(i - 1), meant.charAt(j - 1)));
        }
        if (i > 1 && j > 1 && isSwapped(i, j)) {
            least = Math.min(least, weights[i - 2][j - 2] + SWAPPED);
        }
        return least;
    }

    private boolean isSwapped(int i, int j) {
        return written.charAt(i - 1) == meant.charAt(j - 2) && written.charAt(i - 2) == meant.charAt(j - 1);
    }

    /// A letter that the other word has not.
    private static double letter(String word, int at) {
        char letter = word.charAt(at);
        boolean last = at == word.length() - 1;
        if ((at > 0 && word.charAt(at - 1) == letter) || (!last && word.charAt(at + 1) == letter)) {
            return DOUBLED;
        }
        if (!Character.isLetter(letter) || letter == 'h' || (letter == 'e' && last)) {
            return SILENT;
        }
        return "aeiou".indexOf(letter) >= 0 ? VOWEL : CONSONANT;
    }

    private static double exchange(char one, char other) {
        if (one == other) {
            return 0;
        }
        boolean alike = SOUNDS.stream()
                .anyMatch(sound -> IntStream.of(one, other).allMatch(letter -> sound.indexOf(letter) >= 0));
        return alike ? ALIKE : OTHER;
    }
}
