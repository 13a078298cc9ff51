package dev.bluepencil.check;

import dev.bluepencil.engine.Action;
import java.util.regex.Pattern;

/// Quotation marks, apostrophes, dashes, dots and spaces of a kind that the text does not use.
final class Typography implements Repair {
    private static final Pattern CURLY_DOUBLE = Pattern.compile("[“”„‟]");
    private static final Pattern CURLY_SINGLE = Pattern.compile("[‘’‚‛]");
    private static final Pattern OPENING_DOUBLE = Pattern.compile("(?<![^\\s(\\[{—–/-])\"(?=\\S)");
    private static final Pattern NUMBER_RANGE = Pattern.compile("(?<=\\d)–(?=\\d)");
    private static final Pattern LONG_DASH = Pattern.compile(" ?— ?");
    private static final Pattern WIDE_SPACE = Pattern.compile("[\\u00a0\\u202f\\u2007\\u2009]");

    @Override
    public String repair(Action action, Reading original, String answer) {
        var style = original.prose();
        boolean keyboard = original.text().chars().allMatch(it -> it < 0x80);
        return Prose.changed(answer, prose -> {
            var quoted = singleQuotes(style, keyboard, doubleQuotes(style, keyboard, prose));
            var dotted = dots(style, keyboard, quoted);
            return spaces(action, original.text(), dashes(action, style, dotted));
        });
    }

    private static String doubleQuotes(String style, boolean keyboard, String prose) {
        boolean curly = CURLY_DOUBLE.matcher(style).find() || style.indexOf('«') >= 0;
        boolean straight = style.indexOf('"') >= 0;
        if (!curly && (straight || keyboard || style.indexOf('\'') >= 0)) {
            return CURLY_DOUBLE.matcher(prose).replaceAll("\"");
        }
        if (style.indexOf('“') >= 0 && style.indexOf('”') >= 0 && !straight && style.indexOf('„') < 0) {
            return OPENING_DOUBLE.matcher(prose).replaceAll("“").replace('"', '”');
        }
        return style.indexOf('„') >= 0 && !straight
                ? OPENING_DOUBLE.matcher(prose).replaceAll("„").replace('"', style.indexOf('”') >= 0 ? '”' : '“')
                : prose;
    }

    private static String singleQuotes(String style, boolean keyboard, String prose) {
        boolean curly = CURLY_SINGLE.matcher(style).find();
        boolean straight = style.indexOf('\'') >= 0;
        if (!curly && (straight || keyboard || style.indexOf('"') >= 0)) {
            return CURLY_SINGLE.matcher(prose).replaceAll("'");
        }
        return curly && !straight && style.indexOf('‘') < 0 ? prose.replace('\'', '’') : prose;
    }

    private static String dots(String style, boolean keyboard, String prose) {
        boolean one = style.indexOf('…') >= 0;
        boolean three = style.contains("...");
        if (!one && (three || keyboard)) {
            return prose.replace("…", "...");
        }
        return one && !three ? prose.replace("...", "…") : prose;
    }

    private static String dashes(Action action, String style, String prose) {
        var ranges = style.indexOf('–') < 0 ? NUMBER_RANGE.matcher(prose).replaceAll("-") : prose;
        if (action != Action.FIX_GRAMMAR || style.indexOf('—') >= 0 || style.indexOf('–') >= 0) {
            return ranges;
        }
        return LONG_DASH.matcher(ranges)
                .replaceAll(style.contains("--") ? "--" : " - ")
                .replace('–', '-');
    }

    /// French has such spaces before its marks, so a translation may bring them.
    private static String spaces(Action action, String original, String prose) {
        return action == Action.TRANSLATE || WIDE_SPACE.matcher(original).find()
                ? prose
                : WIDE_SPACE.matcher(prose).replaceAll(" ");
    }
}
