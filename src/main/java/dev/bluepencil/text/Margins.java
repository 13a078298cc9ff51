package dev.bluepencil.action;

/// The white space around a text. Models drop it or add some; the text keeps its own.
record Margins(String leading, String trailing) {

    static Margins of(String text) {
        int start = text.length() - text.stripLeading().length();
        return new Margins(
                text.substring(0, start), text.substring(text.stripTrailing().length()));
    }

    String around(String answer) {
        return leading + answer.strip() + trailing;
    }
}
