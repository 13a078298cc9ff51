package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Assignment.Translate;

/// Empty, or far shorter or longer than the work makes a text.
public final class Length implements Inspection {
    /// What is too little of a difference to tell anything, in letters.
    private static final int SLACK = 25;

    private static final int LITTLE = 5;

    private record Bounds(double least, double most) {}

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (answer.text().isBlank()) {
            return true;
        }
        var bounds = bounds(assignment);
        double before = weight(original.text());
        double after = weight(answer.text());
        return after < before * bounds.least() - LITTLE || after > before * bounds.most() + SLACK;
    }

    private static Bounds bounds(Assignment assignment) {
        return switch (assignment) {
            case FixGrammar _ -> new Bounds(0.6, 1.5);
            case Translate _ -> new Bounds(0.35, 2.8);
            case Humanize _ -> new Bounds(0.35, 2.2);
            case Improve it ->
                it.length()
                        .map(length -> switch (length) {
                            case SHORTER -> new Bounds(0.12, 1.2);
                            case SAME -> new Bounds(0.5, 1.7);
                            case LONGER -> new Bounds(0.7, 5);
                        })
                        .orElse(new Bounds(0.3, 2.2));
        };
    }

    /// A character that is a word or a syllable says as much as several letters.
    private static double weight(String text) {
        return text.codePoints().mapToDouble(Length::weight).sum();
    }

    private static double weight(int character) {
        if (character < 0x1100) {
            return 1;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN -> 3;
            case HIRAGANA, KATAKANA, HANGUL, ETHIOPIC -> 2;
            default -> 1;
        };
    }
}
