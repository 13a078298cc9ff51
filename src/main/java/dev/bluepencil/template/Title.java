package dev.bluepencil.template;

import dev.bluepencil.http.json.Characters;
import dev.bluepencil.text.Blank;

/// What a template is called: up to 120 characters on one line.
public record Title(String value) {
    private static final int MOST_CHARACTERS = 120;

    /// @throws IllegalArgumentException if it is none
    public Title {
        value = value.strip();
        if (Blank.is(value) || value.codePointCount(0, value.length()) > MOST_CHARACTERS) {
            throw new IllegalArgumentException("must have 1 to " + MOST_CHARACTERS + " characters");
        }
        if (value.codePoints().anyMatch(Title::breaksLines)) {
            throw new IllegalArgumentException("must be on one line");
        }
        Characters.faultIn(value).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    private static boolean breaksLines(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
