package dev.bluepencil.engine;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A human language, as BCP 47 names it.
public record Language(Locale locale) {
    private static final int LONGEST = 64;

    /// Undetermined, several, none that is coded, none at all.
    private static final Set<String> NO_LANGUAGES = Set.of("", "und", "mul", "mis", "zxx");

    /// Reads a BCP 47 tag (`pt-BR`) or an English name (`German`, `Portuguese (Brazil)`), in any case.
    ///
    /// @throws IllegalArgumentException if no language is known by it; the message completes "the field …"
    public static Language parse(String tagOrName) {
        var name = tagOrName.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw unknown();
        }
        var tagged = tagged(name.replace('_', '-'));
        return new Language(isKnown(tagged) ? tagged : LanguageNames.find(name).orElseThrow(Language::unknown));
    }

    /// All that the JDK knows by a code of two letters.
    public static Set<Language> all() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::of)
                .filter(Language::isKnown)
                .map(Language::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The BCP 47 tag, in canonical case.
    public String tag() {
        return locale.toLanguageTag();
    }

    /// The name in English, with script and region where they are given: `Portuguese (Brazil)`.
    public String englishName() {
        return locale.getDisplayName(Locale.ENGLISH);
    }

    private static Locale tagged(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().stripExtensions();
        } catch (IllformedLocaleException notATag) {
            return Locale.ROOT;
        }
    }

    /// The JDK names what it does not know by its bare subtag. It names hardly any variant, and to BCP 47 any word
    /// may be one: several would be a sentence.
    private static boolean isKnown(Locale locale) {
        return !NO_LANGUAGES.contains(locale.getLanguage())
                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage())
                && (locale.getScript().isEmpty()
                        || !locale.getDisplayScript(Locale.ENGLISH).equals(locale.getScript()))
                && (locale.getCountry().isEmpty()
                        || !locale.getDisplayCountry(Locale.ENGLISH).equals(locale.getCountry()))
                && locale.getVariant().indexOf('_') < 0;
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("is not a language: give a BCP 47 tag such as pt-BR, or an English name");
    }
}
