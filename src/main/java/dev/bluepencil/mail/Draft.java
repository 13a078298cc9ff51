package dev.bluepencil.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A letter being written: each part is said once and comes out twice, as plain text and as HTML.
public final class Draft {
    /// Words only, so that it cannot become a link or look like a code.
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M}'’ -]|\\.(?= |$))+");

    private final Stationery stationery;
    private final EmailAddress recipient;
    private final String subject;
    private final List<String> text = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    Draft(Stationery stationery, EmailAddress recipient, String subject) {
        this.stationery = stationery;
        this.recipient = recipient;
        this.subject = subject;
    }

    /// Greets the recipient.
    ///
    /// Anyone can register any address under any name, so a name that is more than words is left out.
    public Draft greet(Optional<String> name) {
        return say(name.filter(it -> NAME.matcher(it).matches())
                .map(it -> "Hello " + it + ",")
                .orElse("Hello,"));
    }

    /// A paragraph.
    public Draft say(String paragraph) {
        return add(paragraph, "<p>%s</p>", paragraph);
    }

    /// A one-time code, to be read and typed.
    public Draft code(String digits) {
        return add(
                "    " + digits,
                "<p class=\"code\" style=\"font-size: 32px; font-weight: 700; letter-spacing: 6px\">%s</p>",
                digits);
    }

    /// A link, to be followed.
    public Draft link(String label, URI target) {
        return add(
                target.toString(),
                "<p><a class=\"button\" style=\"color: #ffffff; background: #1d4ed8\" href=\"%s\">%s</a></p>",
                target.toString(),
                label);
    }

    /// What to do if the letter is a surprise, in smaller print.
    public Draft otherwise(String paragraph) {
        return add(paragraph, "<p class=\"small\">%s</p>", paragraph);
    }

    public Letter letter() {
        return new Letter(
                recipient, subject, String.join("\n\n", text) + "\n", Html.page(stationery.appName(), html.toString()));
    }

    private Draft add(String plain, String pattern, String... values) {
        text.add(plain);
        html.append(pattern.formatted(Html.escaped((Object[]) values))).append('\n');
        return this;
    }
}
