package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import java.util.regex.Pattern;

/// Emoji before or after a text that does not have them.
public final class Adornment implements Repair {
    private static final String EMOJI =
            "(?=[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}&&[^\\u0000-\\u24ff]])\\X";
    private static final Pattern BEFORE = Pattern.compile("\\A(" + EMOJI + ")\\s*+");
    private static final Pattern AFTER = Pattern.compile("\\s*+(" + EMOJI + ")\\z");

    /// `:-)`, which a model may have put into one.
    private static final Pattern EMOTICON = Pattern.compile("[:;=xX8][-o^']?[()\\[\\]DPpOo/|3*]|<3|\\^_?\\^");

    @Override
    public String repair(Action action, Reading original, String answer) {
        if (answer.chars().allMatch(it -> it < 0x2500)
                || EMOTICON.matcher(original.text()).find()) {
            return answer;
        }
        return without(AFTER, original, without(BEFORE, original, answer));
    }

    private static String without(Pattern edge, Reading original, String answer) {
        var emoji = edge.matcher(answer);
        if (!emoji.find() || original.text().contains(bare(emoji.group(1)))) {
            return answer;
        }
        var rest = emoji.replaceFirst("");
        return rest.isBlank() ? answer : without(edge, original, rest);
    }

    /// Without what asks for its coloured form.
    private static String bare(String emoji) {
        return emoji.replace("\ufe0f", "");
    }
}
