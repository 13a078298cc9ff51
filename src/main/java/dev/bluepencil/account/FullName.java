package dev.bluepencil.account;

/// What a person calls themselves: up to 100 characters on one line; shown as it is, never parsed.
public record FullName(String value) {
    private static final int MOST_CHARACTERS = 100;

    public FullName {
        value = value.strip();
        if (value.isEmpty() || value.codePointCount(0, value.length()) > MOST_CHARACTERS) {
            throw new IllegalArgumentException("must have 1 to " + MOST_CHARACTERS + " characters");
        }
        if (value.codePoints().anyMatch(FullName::breaksLines)) {
            throw new IllegalArgumentException("must be on one line");
        }
    }

    private static boolean breaksLines(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
