package dev.bluepencil.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The English names of languages, from the locale data of the JDK. Made when first asked, since that takes a while.
final class LanguageNames {
    private static final Map<String, Locale> BY_NAME = byName();

    private LanguageNames() {}

    static Optional<Locale> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Locale> byName() {
        var names = new TreeMap<String, Locale>(String.CASE_INSENSITIVE_ORDER);
        var plain = Arrays.stream(Locale.getISOLanguages()).map(Locale::of);
        var qualified =
                Locale.availableLocales().filter(locale -> !locale.getLanguage().isEmpty());
        Stream.concat(plain, qualified).forEach(locale -> {
            names.putIfAbsent(locale.getDisplayName(Locale.ENGLISH), locale);
            if (!locale.getScript().isEmpty() && locale.getCountry().isEmpty()) {
                names.putIfAbsent(scriptFirst(locale), locale);
            }
        });
        return names;
    }

    /// `Simplified Chinese`, as people say it, beside `Chinese (Simplified)`.
    private static String scriptFirst(Locale locale) {
        return locale.getDisplayScript(Locale.ENGLISH) + " " + locale.getDisplayLanguage(Locale.ENGLISH);
    }
}
