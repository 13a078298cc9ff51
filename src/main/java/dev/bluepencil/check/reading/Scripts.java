package dev.bluepencil.check.reading;

import dev.bluepencil.engine.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scripts that the letters of a text are in.
public record Scripts(Map<UnicodeScript, Integer> letters) {
    private static final double MOST = 0.8;
    private static final Set<String> WRITTEN_IN_SEVERAL = Set.of(
            "az", "bs", "ha", "kk", "ks", "ku", "ky", "mn", "ms", "pa", "sd", "sr", "tg", "tk", "tt", "ug", "uz", "yi");

    public static Scripts of(String text) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(family(UnicodeScript.of(letter)), 1, Integer::sum));
        return new Scripts(letters);
    }

    /// The one that a language is written in, as its own name shows; none if it may be in several.
    public static Optional<UnicodeScript> of(Language language) {
        var locale = language.locale();
        if (!locale.getScript().isEmpty()) {
            return locale.getScript().startsWith("Han")
                    ? Optional.of(UnicodeScript.HAN)
                    : Optional.of(family(UnicodeScript.forName(locale.getScript())));
        }
        var name = locale.getDisplayLanguage(locale);
        boolean known = !name.equals(locale.getDisplayLanguage(Locale.ENGLISH))
                || locale.getLanguage().equals("en");
        return known && !WRITTEN_IN_SEVERAL.contains(locale.getLanguage())
                ? Scripts.of(name).dominant()
                : Optional.empty();
    }

    public int all() {
        return letters.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The part of the letters that are of a script.
    public double share(UnicodeScript script) {
        return letters.isEmpty() ? 0 : (double) letters.getOrDefault(script, 0) / all();
    }

    /// The one that next to all letters are in.
    public Optional<UnicodeScript> dominant() {
        return letters.keySet().stream().filter(script -> share(script) >= MOST).findFirst();
    }

    /// Japanese mixes its scripts.
    private static UnicodeScript family(UnicodeScript script) {
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
    }
}
