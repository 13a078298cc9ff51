package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import java.util.regex.Pattern;

/// Characters that nobody sees and the text does not have, and backslashes before characters that need none.
public final class Invisibles implements Repair {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=[\\[\\]_*#`{}()>!~$.+-])");

    @Override
    public String repair(Action action, Reading original, String answer) {
        var seen = original.text().chars().anyMatch(Invisibles::isUnseen) ? answer : withoutUnseen(answer);
        return original.text().indexOf('\\') < 0 && seen.indexOf('\\') >= 0
                ? ESCAPED.matcher(seen).replaceAll("")
                : seen;
    }

    private static String withoutUnseen(String answer) {
        if (answer.chars().noneMatch(Invisibles::isUnseen)) {
            return answer;
        }
        var seen = new StringBuilder();
        answer.chars().filter(it -> !isUnseen(it)).forEach(it -> seen.append((char) it));
        return seen.toString();
    }

    private static boolean isUnseen(int it) {
        return (it < 0x20 && it != '\n' && it != '\t' && it != '\f')
                || it == 0xad
                || it == 0x200b
                || (it >= 0x202a && it <= 0x202e)
                || it == 0x2060
                || (it >= 0x2066 && it <= 0x2069)
                || it == 0xfeff;
    }
}
