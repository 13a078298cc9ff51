package dev.bluepencil.code;

/// A code as somebody typed it.
public record SixDigits(String value) {
    public SixDigits {
        value = value.strip();
        if (!value.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("must be the 6 digits of the letter");
        }
    }

    @Override
    public String toString() {
        return "[code]";
    }
}
