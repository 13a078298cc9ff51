package dev.bluepencil.action;

import java.util.Locale;

/// A language as BCP 47 names it.
public record Language(Locale locale) {
    public String tag() {
        return locale.toLanguageTag();
    }
}
