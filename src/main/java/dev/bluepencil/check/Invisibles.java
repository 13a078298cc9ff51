package dev.bluepencil.check;

import dev.bluepencil.engine.Action;
import java.util.regex.Pattern;

/// Characters that nobody sees and the text does not have, and backslashes before characters that need none.
final class Invisibles implements Repair {
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b\\u2060\\ufeff\\u00ad\\u202a-\\u202e\\u2066-\\u2069\\x00-\\x08\\x0b\\x0e-\\x1f]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=[\\[\\]_*#`{}()>!~$.+-])");

    @Override
    public String repair(Action action, Reading original, String answer) {
        var seen = UNSEEN.matcher(original.text()).find() ? answer : UNSEEN.matcher(answer).replaceAll("");
        return original.text().indexOf('\\') < 0 ? ESCAPED.matcher(seen).replaceAll("") : seen;
    }
}
