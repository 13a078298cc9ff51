package dev.bluepencil.languagetool;

import dev.bluepencil.engine.Language;
import java.util.Locale;
import java.util.Optional;
import org.languagetool.Languages;

/// An English that the engine has a dictionary for.
enum Dialect {
    AMERICAN("US"),
    BRITISH("GB"),
    CANADIAN("CA"),
    AUSTRALIAN("AU"),
    NEW_ZEALAND("NZ"),
    SOUTH_AFRICAN("ZA");

    private final String region;

    Dialect(String region) {
        this.region = region;
    }

    /// The dialect to correct that language by: American where no region is given, British for regions without a
    /// dictionary of their own. Empty if it is not English.
    static Optional<Dialect> of(Language language) {
        var locale = language.locale();
        return locale.getLanguage().equals("en") ? Optional.of(ofRegion(locale.getCountry())) : Optional.empty();
    }

    Language language() {
        return new Language(Locale.of("en", region));
    }

    /// LanguageTool's own object for it; its classes have no constructor to call.
    org.languagetool.Language dictionary() {
        return Languages.getLanguageForShortCode("en-" + region);
    }

    private static Dialect ofRegion(String region) {
        if (region.isEmpty()) {
            return AMERICAN;
        }
        for (var dialect : values()) {
            if (dialect.region.equals(region)) {
                return dialect;
            }
        }
        return BRITISH;
    }
}
