package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.Translate;
import java.util.Set;
import java.util.regex.Pattern;

/// The text asks, and the answer answers: no question is left in it.
public final class Reply implements Inspection {
    private static final Pattern ENDS_WITH_QUESTION = Pattern.compile("[?？؟][\"”’»)\\]*_]{0,3}\\z");
    private static final Pattern QUESTION = Pattern.compile("[?？؟;՞፧]");

    /// Asks for something that a model may know; others are often turned into requests, which is fine.
    private static final Pattern ASKS_TO_KNOW = Pattern.compile(
            "\\s*+(?:what|who|whom|whose|when|where|which|why|how)\\b(?!'?s? (?:about|if|not|don't|come)\\b)",
            Pattern.CASE_INSENSITIVE);

    /// Languages that ask without a mark.
    private static final Set<String> WITHOUT_MARK = Set.of("ja", "th", "lo", "km", "my", "zh", "ko");

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return ENDS_WITH_QUESTION.matcher(original.text()).find()
                && !QUESTION.matcher(answer.text()).find()
                && answersRatherThanRephrases(assignment, original);
    }

    private static boolean answersRatherThanRephrases(Assignment assignment, Reading original) {
        return assignment instanceof Translate it
                ? !WITHOUT_MARK.contains(it.target().locale().getLanguage())
                : ASKS_TO_KNOW.matcher(original.text()).lookingAt();
    }
}
