package dev.bluepencil.check.flaw;

/// What stands around the digits and signs of a text, where the rest of it is not to be searched.
final class Surroundings {
    /// More characters than the longest name of a currency has.
    private static final int REACH = 30;

    private Surroundings() {}

    /// In order, a line for each stretch.
    static String in(String prose) {
        var near = new StringBuilder();
        int end = 0;
        for (int at = 0; at < prose.length(); at++) {
            if (isFigure(prose.charAt(at))) {
                int start = Math.max(0, at - REACH);
                if (start > end) {
                    near.append('\n');
                }
                int reached = Math.min(prose.length(), at + 1 + REACH);
                near.append(prose, Math.max(start, end), reached);
                end = reached;
            }
        }
        return near.toString();
    }

    private static boolean isFigure(char it) {
        return Character.isDigit(it)
                || Character.getType(it) == Character.CURRENCY_SYMBOL
                || it == '%'
                || it == '％'
                || it == '٪';
    }
}
