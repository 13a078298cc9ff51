package dev.bluepencil.address;

import dev.bluepencil.mail.Html;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;

/// What people see who follow a letter's link in a browser: one button, then how it went. Works without scripts.
public final class LinkPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%1$s · %2$s</title>
            <style>
            :root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
            body { margin: 15vh auto 0; max-width: 26rem; padding: 0 1.5rem; }
            .name { color: #3b6fd4; font-weight: 600; margin: 0; }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: .3rem 0 1rem; }
            button { background: #2f5fbf; border: 0; border-radius: .5rem; color: #fff; cursor: pointer;
                font: inherit; font-weight: 600; padding: .7rem 1.4rem; }
            button:hover, button:focus-visible { background: #244b99; }
            @media (prefers-color-scheme: dark) { .name { color: #8fb1f0; } }
            </style>
            </head>
            <body>
            <main>
            <p class="name">%2$s</p>
            <h1>%1$s</h1>
            %3$s
            </main>
            </body>
            </html>
            """;

    private static final String BUTTON = """
            <p>%s</p>
            <form method="post" action="?">
            <input type="hidden" name="token" value="%s">
            <button type="submit">%s</button>
            </form>
            """;

    private final String appName;

    public LinkPage(String appName) {
        this.appName = Html.escape(appName);
    }

    /// Whether the caller asks for HTML by name; `*/*` and no wish at all mean JSON.
    public static boolean isWantedBy(Context ctx) {
        var accept = ctx.header(Header.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    /// Shows a button that posts the token to the address that the page has.
    public void ask(Context ctx, String heading, String text, String button, String token) {
        show(ctx, 200, heading, BUTTON.formatted(Html.escape(text), Html.escape(token), Html.escape(button)));
    }

    /// Says how it went.
    public void tell(Context ctx, int status, String heading, String text) {
        show(ctx, status, heading, "<p>" + Html.escape(text) + "</p>");
    }

    private void show(Context ctx, int status, String heading, String content) {
        ctx.status(status)
                .header("Content-Security-Policy", POLICY)
                .html(FRAME.formatted(Html.escape(heading), appName, content));
    }
}
