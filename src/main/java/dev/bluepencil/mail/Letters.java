package dev.bluepencil.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the service writes to people.
public final class Letters {
    private static final String VERIFY_EMAIL = """
            %1$s

            your code for %2$s is

                %3$s

            It is valid for %4$s. You can also confirm your e-mail address by this link, which is valid for %5$s:

            %6$s

            If you did not sign up for %2$s, ignore this letter: nobody can use your address without the code or the link.
            """;

    private static final String VERIFY_EMAIL_HTML = """
            <p>%1$s</p>
            <p>your code for %2$s is</p>
            <p class="code" style="font-size: 32px; font-weight: 700; letter-spacing: 6px">%3$s</p>
            <p>It is valid for %4$s. You can also confirm your e-mail address by this link, which is valid for %5$s:</p>
            <p><a class="button" style="color: #ffffff; background: #1d4ed8" href="%6$s">Confirm my address</a></p>
            <p class="small">If you did not sign up for %2$s, ignore this letter: nobody can use your address without the
            code or the link.</p>
            """;

    private static final String ALREADY_REGISTERED = """
            Hello,

            somebody, perhaps you, tried to sign up for %1$s with this e-mail address. It has an account already.

            If it was you, sign in with your password instead of signing up.

            If it was not you, ignore this letter: nothing has changed, and nobody was told about your account.
            """;

    private static final String ALREADY_REGISTERED_HTML = """
            <p>Hello,</p>
            <p>somebody, perhaps you, tried to sign up for %1$s with this e-mail address. It has an account already.</p>
            <p>If it was you, sign in with your password instead of signing up.</p>
            <p class="small">If it was not you, ignore this letter: nothing has changed, and nobody was told about your
            account.</p>
            """;

    /// Words only, so that it cannot become a link or look like a code.
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M}'’ -]|\\.(?= |$))+");

    private final String appName;
    private final Duration codeLifetime;
    private final Duration linkLifetime;

    public Letters(String appName, Duration codeLifetime, Duration linkLifetime) {
        this.appName = appName;
        this.codeLifetime = codeLifetime;
        this.linkLifetime = linkLifetime;
    }

    /// Asks the owner of an address to confirm it, by a code or a link.
    ///
    /// Anyone can register any address under any name, so a name that is more than words is left out.
    public Letter verifyEmail(EmailAddress to, Optional<String> name, String code, URI link) {
        var greeting = name.filter(it -> NAME.matcher(it).matches())
                .map(it -> "Hello " + it + ",")
                .orElse("Hello,");
        var subject = code + " is your " + appName + " code";
        Object[] values = {greeting, appName, code, words(codeLifetime), words(linkLifetime), link};
        return letter(to, subject, VERIFY_EMAIL.formatted(values), VERIFY_EMAIL_HTML.formatted(Html.escaped(values)));
    }

    /// Tells the owner of an address that somebody tried to register it, which the one who tried is not told.
    public Letter alreadyRegistered(EmailAddress to) {
        var subject = "You already have a " + appName + " account";
        var html = ALREADY_REGISTERED_HTML.formatted(Html.escaped(appName));
        return letter(to, subject, ALREADY_REGISTERED.formatted(appName), html);
    }

    private Letter letter(EmailAddress to, String subject, String text, String html) {
        return new Letter(to, subject, text, Html.page(appName, html));
    }

    private static String words(Duration duration) {
        boolean hours = duration.toMinutes() % 60 == 0;
        long number = hours ? duration.toHours() : duration.toMinutes();
        return number + (hours ? " hour" : " minute") + (number == 1 ? "" : "s");
    }
}
