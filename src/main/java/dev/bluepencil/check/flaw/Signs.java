package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import java.util.List;
import java.util.regex.Pattern;

/// What belongs to a number is gone, new or another: its currency, its percent sign, its minus.
///
/// A translation may write them in many ways, so nothing is said of one.
public final class Signs implements Inspection {
    /// Each as a sign or, beside a number, as a word.
    private static final List<Pattern> SIGNS = List.of(
            beside("[%％٪]", "percent|per cent"),
            beside("[$＄]", "(?:us )?dollars?|usd|bucks?"),
            beside("€", "euros?|eur"),
            beside("[£￡]", "pounds?(?: sterling)?|gbp|quid"),
            beside("[¥￥]", "yen|yuan|jpy|cny|rmb"),
            beside("₹", "rupees?|inr|rs"),
            Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}\\p{Pd}−/.,])[-−–](?=\\p{Nd})|\\b(?:minus|negative|below)\\b",
                    Pattern.CASE_INSENSITIVE));

    private static Pattern beside(String sign, String words) {
        return Pattern.compile(
                sign + "|(?<=\\p{Nd}) ?(?:" + words + ")\\b|\\b(?:" + words + ") ?(?=\\p{Nd})",
                Pattern.CASE_INSENSITIVE);
    }

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        return assignment.action() != Action.TRANSLATE
                && SIGNS.stream()
                        .anyMatch(sign -> sign.matcher(original.prose()).find()
                                != sign.matcher(answer.prose()).find());
    }
}
