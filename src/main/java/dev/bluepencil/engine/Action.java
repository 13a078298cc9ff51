package dev.bluepencil.engine;

import java.util.Locale;

/// Something an engine does to a text.
public enum Action {
    FIX_GRAMMAR,
    TRANSLATE,
    IMPROVE,
    HUMANIZE;

    /// Its name in addresses: `fix-grammar`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
