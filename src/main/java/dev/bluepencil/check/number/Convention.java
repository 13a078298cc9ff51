package dev.bluepencil.check.number;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// What a point and a comma mean where both may be meant: `1,234` and `1.234`.
enum Convention {
    POINT,
    COMMA,
    EITHER;

    static Convention of(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? COMMA : POINT;
    }

    boolean asksFor(char mark) {
        return mark == '.' || mark == ',';
    }

    boolean isPoint(char mark) {
        return (this == POINT && mark == '.') || (this == COMMA && mark == ',');
    }

    boolean isGroup(char mark) {
        return this != EITHER && !isPoint(mark);
    }
}
