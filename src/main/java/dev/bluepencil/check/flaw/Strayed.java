package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Overlap;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Next to nothing of the text is left: the answer is about something else, or was made up because the text asked for
/// it.
public final class Strayed implements Inspection {
    private static final int FEWEST_LETTERS = 12;
    /// In fewer words a good rewriting may keep none.
    private static final int FEWEST_WORDS = 25;
    private static final int FEWEST_STEMS = 6;
    private static final double LEAST_CORRECTED = 0.35;
    private static final double LEAST_REWRITTEN = 0.13;
    private static final double LEAST_LETTERS = 0.1;
    /// What a text says that speaks to the model.
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,60}\\b(?:instructions?|above|previous|prior|prompts?|rules)\\b"
                    + "|\\b(?:system|developer) (?:prompt|message|note)|\\bprompt\\b|\\byou are (?:now|an? (?:ai|assistant))"
                    + "|\\b(?:act|respond|reply|answer|output|print|repeat|say|translate|summari[sz]e)\\b.{0,40}\\b(?:as|only|with|exactly|word|json|verbatim)\\b"
                    + "|\\b(?:write|tell|compose|generate|give)\\b.{0,30}\\b(?:poem|story|joke|song|essay|code|recipe|haiku|list)\\b"
                    + "|<\\|?/?(?:system|user|assistant|instructions?|end)|^\\s*+(?:system|assistant|user)\\s*+:|\\bhacked\\b|\\bpwned\\b",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{3,}+");

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        if (original.text().codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return false;
        }
        return switch (assignment.action()) {
            case TRANSLATE -> false;
            case FIX_GRAMMAR -> Overlap.of(original.text(), answer.text()) < LEAST_CORRECTED;
            case IMPROVE, HUMANIZE -> isRewrittenBeyondRecognition(original.prose(), answer.prose());
        };
    }

    private static boolean isRewrittenBeyondRecognition(String original, String answer) {
        var own = stems(original);
        if (own.size() < FEWEST_WORDS && !ORDER.matcher(original).find()) {
            return false;
        }
        if (own.size() < FEWEST_STEMS) {
            return Overlap.of(original, answer) < LEAST_LETTERS;
        }
        var others = stems(answer);
        long kept = own.stream().filter(others::contains).count();
        return kept < own.size() * LEAST_REWRITTEN;
    }

    /// The beginnings of longer words, which survive most rewriting.
    private static Set<String> stems(String prose) {
        return WORD.matcher(prose.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group().substring(0, 4))
                .collect(Collectors.toSet());
    }
}
