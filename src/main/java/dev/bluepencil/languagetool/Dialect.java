package dev.bluepencil.languagetool;

import dev.bluepencil.engine.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/// A language that is installed, down to the country where spellings differ.
///
/// @param code LanguageTool's name for it
/// @param stated whether the caller named it; if not, what is right in a sister dialect is right
record Dialect(String code, boolean stated) {
    static final Dialect AMERICAN = new Dialect("en-US", true);
    static final Dialect BRITISH = new Dialect("en-GB", true);

    /// English of nobody knows where: American, and British words are right too.
    static final Dialect UNSTATED = new Dialect("en-US", false);

    private static final String ENGLISH = "en";

    /// Of the words of a text at least one in so many is common in its language.
    private static final int COMMON = 3;

    /// All languages and dialects that are installed.
    static Set<Language> languages() {
        return installed().stream()
                .map(language -> Locale.forLanguageTag(language.getShortCodeWithCountryAndVariant()))
                .filter(locale -> locale.getUnicodeLocaleKeys().isEmpty() && !locale.hasExtensions())
                .map(Language::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The dialect to correct that language by: American where English has no region, British for regions of English
    /// without a dictionary of their own. Empty if the language is not installed.
    static Optional<Dialect> of(Language language) {
        var locale = language.locale();
        var sisters = installed().stream()
                .filter(sister -> sister.getShortCode().equals(locale.getLanguage()))
                .toList();
        var exact = sisters.stream()
                .map(org.languagetool.Language::getShortCodeWithCountryAndVariant)
                .filter(code -> code.equals(locale.getLanguage() + "-" + locale.getCountry()))
                .map(code -> new Dialect(code, true))
                .findFirst();
        return exact.or(() -> sisters.stream().findFirst().map(any -> usual(any, locale)));
    }

    /// The language other than English that the text seems to be in. Empty if none that is installed.
    static Optional<Dialect> guess(String text) {
        var others = installed().stream()
                .anyMatch(language -> !language.getShortCode().equals(ENGLISH));
        return others ? likeliest(text).map(language -> usual(language, Locale.ROOT)) : Optional.empty();
    }

    boolean isEnglish() {
        return code.startsWith(ENGLISH + "-");
    }

    Language language() {
        return new Language(Locale.forLanguageTag(code));
    }

    /// LanguageTool's own object for it; its classes have no constructor to call.
    org.languagetool.Language dictionary() {
        return Languages.getLanguageForShortCode(code);
    }

    private static List<org.languagetool.Language> installed() {
        return Languages.get();
    }

    private static Dialect usual(org.languagetool.Language language, Locale locale) {
        if (language.getShortCode().equals(ENGLISH)) {
            return locale.getCountry().isEmpty() ? AMERICAN : BRITISH;
        }
        var variant = Optional.ofNullable(language.getDefaultLanguageVariant()).orElse(language);
        return new Dialect(variant.getShortCodeWithCountryAndVariant(), true);
    }

    private static Optional<org.languagetool.Language> likeliest(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1));
        var known = installed().stream()
                .filter(language -> !language.isVariant())
                .collect(Collectors.toMap(Function.identity(), language -> known(words, language)));
        return known.entrySet().stream()
                .filter(count -> count.getValue() * COMMON >= words.size())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(language -> !language.getShortCode().equals(ENGLISH));
    }

    /// How many of the words are among the common ones of the language, where it has a list of them.
    private static long known(List<String> words, org.languagetool.Language language) {
        var list = "/" + language.getShortCode() + "/common_words.txt";
        var broker = JLanguageTool.getDataBroker();
        if (!broker.resourceExists(list)) {
            return 0;
        }
        var common = Set.copyOf(broker.getFromResourceDirAsLines(list));
        return words.stream().filter(common::contains).count();
    }
}
