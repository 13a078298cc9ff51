package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bold type that shows what was changed, and links made of bare addresses, in a text that has none.
public final class Highlighting implements Repair {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)([^*\\n]{1,500}+)(?<=\\S)\\*\\*");
    private static final Pattern LINKED_TO_ITSELF =
            Pattern.compile("\\[([^\\[\\]()\\s]{3,500}+)\\]\\((?:mailto:|https?://)?\\1/?\\)");
    private static final Pattern AUTOLINK = Pattern.compile("<((?:https?://|mailto:)?[^<>\\s]{3,500}+)>");

    @Override
    public String repair(Action action, Reading original, String answer) {
        var text = original.text();
        var plain = text.contains("**") ? answer : BOLD.matcher(answer).replaceAll("$1");
        var unlinked = LINKED_TO_ITSELF.matcher(text).find()
                ? plain
                : LINKED_TO_ITSELF.matcher(plain).replaceAll("$1");
        return AUTOLINK.matcher(unlinked)
                .replaceAll(link -> Matcher.quoteReplacement(
                        !text.contains(link.group()) && isAddress(link.group(1)) && text.contains(link.group(1))
                                ? link.group(1)
                                : link.group()));
    }

    private static boolean isAddress(String inner) {
        return inner.contains("://") || inner.contains("@");
    }
}
