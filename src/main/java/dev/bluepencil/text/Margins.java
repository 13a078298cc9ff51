package dev.bluepencil.text;

/// The white space around a text. Models drop it or add some; the text keeps its own.
public record Margins(String leading, String trailing) {

    public static Margins of(String text) {
        int start = text.length() - text.stripLeading().length();
        return new Margins(
                text.substring(0, start), text.substring(text.stripTrailing().length()));
    }

    public String around(String answer) {
        return leading + answer.strip() + trailing;
    }
}
