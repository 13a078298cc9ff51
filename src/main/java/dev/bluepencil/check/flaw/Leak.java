package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Prompt;
import java.util.Set;
import java.util.regex.Pattern;

/// The answer tells what the model was asked.
public final class Leak implements Inspection {
    private static final int SHORTEST = 25;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.:])\\s+|\\n");

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return SENTENCE.splitAsStream(Prompt.of(assignment, Set.of()).instruction())
                .filter(sentence -> sentence.length() >= SHORTEST)
                .anyMatch(sentence ->
                        answer.text().contains(sentence) && !original.text().contains(sentence));
    }
}
