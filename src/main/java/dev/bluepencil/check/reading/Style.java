package dev.bluepencil.check.reading;

import dev.bluepencil.engine.Action;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which characters a text sets where several look alike.
///
/// @param characters those of them that its prose has
/// @param dots whether it has three full stops in a row
/// @param hyphens whether it has two hyphens in a row
/// @param keyboard whether the text has only what the keys of a keyboard give
/// @param wideSpaces whether it has spaces that do not break, or other special ones
public record Style(Set<Integer> characters, boolean dots, boolean hyphens, boolean keyboard, boolean wideSpaces) {
    private static final String CURLY_DOUBLE = "“”„‟";
    private static final String CURLY_SINGLE = "‘’‚‛";
    private static final String WIDE = "\u00a0\u202f\u2007\u2009";
    private static final String LOOK_ALIKES = CURLY_DOUBLE + CURLY_SINGLE + "\"'«…–—";
    private static final Pattern OPENING = Pattern.compile("(?<![^\\s(\\[{—–/-])\"(?=\\S)");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)–(?=\\d)");
    private static final Pattern LONG_DASH = Pattern.compile(" ?— ?");

    public static Style of(Reading text) {
        var prose = text.prose();
        return new Style(
                LOOK_ALIKES.chars().filter(it -> prose.indexOf(it) >= 0).boxed().collect(Collectors.toSet()),
                prose.contains("..."),
                prose.contains("--"),
                text.text().chars().allMatch(it -> it < 0x80),
                hasAny(text.text(), WIDE));
    }

    /// A piece of prose in this style. What the text has of both kinds, or of neither, stays as it is.
    public String applied(Action action, String prose) {
        var quoted = singleQuotes(doubleQuotes(prose));
        return spaces(action, dashes(action, dots(quoted)));
    }

    private String doubleQuotes(String text) {
        boolean straight = has('"');
        if (!has(CURLY_DOUBLE + "«") && (straight || keyboard || has('\''))) {
            return replaced(text, CURLY_DOUBLE, '"');
        }
        if (straight || text.indexOf('"') < 0 || !has("“„")) {
            return text;
        }
        boolean low = has('„');
        return OPENING.matcher(text).replaceAll(low ? "„" : "“").replace('"', low && !has('”') ? '“' : '”');
    }

    private String singleQuotes(String text) {
        boolean straight = has('\'');
        if (!has(CURLY_SINGLE) && (straight || keyboard || has('"'))) {
            return replaced(text, CURLY_SINGLE, '\'');
        }
        return has('’') && !has('‘') && !straight ? text.replace('\'', '’') : text;
    }

    private String dots(String text) {
        if (!has('…') && (dots || keyboard)) {
            return text.replace("…", "...");
        }
        return has('…') && !dots ? text.replace("...", "…") : text;
    }

    /// Number ranges keep their hyphen. A correction has no need of dashes at all where there were none.
    private String dashes(Action action, String text) {
        if (has('–') || !hasAny(text, "–—")) {
            return text;
        }
        var ranges = RANGE.matcher(text).replaceAll("-");
        return action != Action.FIX_GRAMMAR || has('—')
                ? ranges
                : LONG_DASH.matcher(ranges).replaceAll(hyphens ? "--" : " - ").replace('–', '-');
    }

    /// French has such spaces before its marks, so a translation may bring them.
    private String spaces(Action action, String text) {
        return action == Action.TRANSLATE || wideSpaces ? text : replaced(text, WIDE, ' ');
    }

    private boolean has(char character) {
        return characters.contains((int) character);
    }

    private boolean has(String any) {
        return any.chars().anyMatch(characters::contains);
    }

    private static boolean hasAny(String text, String characters) {
        return characters.chars().anyMatch(it -> text.indexOf(it) >= 0);
    }

    private static String replaced(String text, String characters, char replacement) {
        var replaced = text;
        for (int at = 0; at < characters.length(); at++) {
            replaced = replaced.replace(characters.charAt(at), replacement);
        }
        return replaced;
    }
}
