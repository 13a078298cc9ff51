package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Prompt;
import java.util.Set;

/// The answer tells what the model was asked.
public final class Leak implements Inspection {
    private static final int SHORTEST = 25;

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        var instruction = Prompt.of(assignment, Set.of()).instruction();
        for (int start = 0, at = 0; at <= instruction.length(); at++) {
            if (endsSentence(instruction, at)) {
                if (at - start >= SHORTEST && tells(instruction.substring(start, at), original, answer)) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    private static boolean tells(String sentence, Reading original, Reading answer) {
        return answer.text().contains(sentence) && !original.text().contains(sentence);
    }

    private static boolean endsSentence(String text, int at) {
        return at == text.length()
                || text.charAt(at) == '\n'
                || text.startsWith(". ", at - 1)
                || text.startsWith(": ", at - 1);
    }
}
