package dev.bluepencil.text;

/// Tells texts that show nothing: white space, and characters of no width.
public final class Blank {
    /// Letters and marks that are there to be invisible, besides those that Unicode counts as format characters.
    private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    private Blank() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::isUnseen);
    }

    private static boolean isUnseen(int it) {
        return switch (Character.getType(it)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (it >= 0xfe00 && it <= 0xfe0f) || FILLERS.indexOf(it) >= 0;
        };
    }
}
