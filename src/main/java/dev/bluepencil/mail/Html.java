package dev.bluepencil.mail;

import java.util.stream.Stream;

/// The HTML that letters are written in, legible in light and dark mail programs; and how values enter any HTML.
public final class Html {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2937;
                font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
            main { display: block; max-width: 520px; margin: 0 auto; padding: 8px 28px 16px; background: #ffffff;
                border: 1px solid #e5e7eb; border-radius: 8px; }
            .brand { color: #1d4ed8; font-weight: 600; }
            .code { font: 700 32px/1.4 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 6px; }
            .button { display: inline-block; padding: 12px 20px; border-radius: 6px; background: #1d4ed8;
                color: #ffffff; font-weight: 600; text-decoration: none; }
            .small { color: #6b7280; font-size: 14px; }
            @media (prefers-color-scheme: dark) {
                body { background: #111827; color: #e5e7eb; }
                main { background: #1f2937; border-color: #374151; }
                .brand { color: #93c5fd; }
                .small { color: #9ca3af; }
            }
            </style>
            </head>
            <body>
            <main>
            <p class="brand">%s</p>
            %s</main>
            </body>
            </html>
            """;

    private Html() {}

    /// A whole page around what the letter says, which is HTML already.
    static String page(String appName, String body) {
        return PAGE.formatted(escape(appName), escape(appName), body);
    }

    /// The values as they must stand in text and in quoted attributes.
    static Object[] escaped(Object... values) {
        return Stream.of(values).map(value -> escape(value.toString())).toArray();
    }

    /// The value as it must stand in text and in quoted attributes.
    public static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
