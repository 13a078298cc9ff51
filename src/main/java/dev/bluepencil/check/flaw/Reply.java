package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
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

    private static final int SHORT = 80;
    private static final Pattern BEGINS_WITH_QUESTION =
            Pattern.compile("(?:what|who|where|when|why|how|which)['’]?(?:s|re)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKING = Pattern.compile("\\b(?:wh|how)|[?？]", Pattern.CASE_INSENSITIVE);

    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?:yes|yeah|yep|no|nope|sure|certainly|of course|absolutely)\\b", Pattern.CASE_INSENSITIVE);

    /// Asks in the form of a wish, and goes on with what is asked for: "Please let me know when …".
    private static final Pattern REQUEST = Pattern.compile(
            "(?:\\b(?:(?:let|tell|inform|advise|remind|show|update) (?:me|us)|(?:please|kindly|to|can you|could you|you) (?:know"
                    + "|tell|confirm|specify|indicate|advise|clarify|explain|state|share|provide|describe|say|find out)"
                    + "|wonder(?:ing)?|curious|(?:i(?:'d|’d| would)? (?:like|love|want|need|wish)) to (?:know|ask|learn|find out|understand|hear)"
                    + "|i(?:'m| am|’m)? ask(?:ing)?)\\b)"
                    + "(?: know| of)?(?: about| on| to me)?,? (?:exactly |just )?"
                    + "(?:what|who|whom|whose|when|where|which|why|how|the|your|if|whether|more)\\b"
                    + "(?! (?:you (?:need|want|have|would)|there(?:'s| is)))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!](?=\\s|\\z)|\\n");

    /// Languages that ask without a mark.
    private static final Set<String> WITHOUT_MARK = Set.of("ja", "th", "lo", "km", "my", "zh", "ko");

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return tells(assignment, original.text(), answer.text()) || asks(assignment, original, answer);
    }

    /// A short question without its mark became a statement.
    private static boolean tells(Assignment assignment, String original, String answer) {
        return assignment instanceof FixGrammar
                && original.length() <= SHORT
                && BEGINS_WITH_QUESTION.matcher(original).lookingAt()
                && !ASKING.matcher(answer).find();
    }

    private static boolean asks(Assignment assignment, Reading original, Reading answer) {
        return ENDS_WITH_QUESTION.matcher(original.text()).find()
                && !QUESTION.matcher(answer.text()).find()
                && !isRequest(original.text(), answer.text())
                && answersRatherThanRephrases(assignment, original, answer);
    }

    /// And no more than that.
    private static boolean isRequest(String original, String answer) {
        return REQUEST.matcher(answer).find() && sentences(answer) <= Math.max(1, sentences(original) + 1);
    }

    private static long sentences(String text) {
        return SENTENCE_END.matcher(text).results().count();
    }

    private static boolean answersRatherThanRephrases(Assignment assignment, Reading original, Reading answer) {
        return assignment instanceof Translate it
                ? !WITHOUT_MARK.contains(it.target().locale().getLanguage())
                : ASKS_TO_KNOW.matcher(original.text()).lookingAt()
                        || (YES_OR_NO.matcher(answer.text()).lookingAt()
                                && !YES_OR_NO.matcher(original.text()).lookingAt());
    }
}
