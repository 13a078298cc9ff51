package dev.bluepencil.gemini;

/// Reads the text of a [Translation] out of the model's answer while that is still coming, cut anywhere.
///
/// What it gives is what [Translation#parse] finds in the whole, unless the answer turns out to be in another form than
/// asked for, or a remark stands around it.
final class StreamedTranslation {
    private final StringBuilder opening = new StringBuilder();
    private final StringBuilder key = new StringBuilder();
    private State state = State.START;
    private Role role = Role.KEY;
    private int depth;
    private int codeUnit;
    private int hexDigits;
    private StringBuilder read = new StringBuilder();

    /// @return the text of the translation that this piece of the answer has brought
    String read(String piece) {
        read = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i));
        }
        return read.toString();
    }

    private void take(char next) {
        switch (state) {
            case START -> open(next);
            case FIRST_KEY -> openKey(next);
            case PLAIN -> read.append(next);
            case BETWEEN -> between(next);
            case STRING -> inString(next);
            case ESCAPE -> escape(next);
            case UNICODE -> unicode(next);
            case DONE -> {}
        }
    }

    private void open(char next) {
        boolean bare = Translation.isBare(opening.toString());
        opening.append(next);
        if (next == '{' && bare) {
            depth = 1;
            state = State.FIRST_KEY;
        } else if (!Translation.mayBecomeBare(opening.toString())) {
            plain();
        }
    }

    private void openKey(char next) {
        opening.append(next);
        if (next == '"') {
            state = State.STRING;
        } else if (!isSpace(next)) {
            plain();
        }
    }

    /// The answer is no object, so all of it is the translation.
    private void plain() {
        read.append(opening);
        state = State.PLAIN;
    }

    private void between(char next) {
        switch (next) {
            case '{', '[' -> {
                depth++;
                role = Role.OTHER;
            }
            case '}', ']' -> depth--;
            case ':' -> role = depth == 1 && key.toString().equals(Translation.TEXT) ? Role.TEXT : Role.OTHER;
            case ',' -> beforeKey();
            case '"' -> state = State.STRING;
            default -> {}
        }
    }

    private void beforeKey() {
        if (depth == 1) {
            role = Role.KEY;
            key.setLength(0);
        } else {
            role = Role.OTHER;
        }
    }

    private void inString(char next) {
        switch (next) {
            case '\\' -> state = State.ESCAPE;
            case '"' -> state = role == Role.TEXT ? State.DONE : State.BETWEEN;
            default -> keep(next);
        }
    }

    private void escape(char next) {
        state = State.STRING;
        switch (next) {
            case '"', '\\', '/' -> keep(next);
            case 'b' -> keep('\b');
            case 'f' -> keep('\f');
            case 'n' -> keep('\n');
            case 'r' -> keep('\r');
            case 't' -> keep('\t');
            case 'u' -> state = State.UNICODE;
            default -> state = State.DONE;
        }
    }

    private void unicode(char next) {
        int digit = Character.digit(next, 16);
        if (digit < 0) {
            state = State.DONE;
            return;
        }
        codeUnit = codeUnit << 4 | digit;
        if (++hexDigits == 4) {
            keep((char) codeUnit);
            codeUnit = 0;
            hexDigits = 0;
            state = State.STRING;
        }
    }

    private void keep(char next) {
        switch (role) {
            case KEY -> key.append(next);
            case TEXT -> read.append(next);
            case OTHER -> {}
        }
    }

    private static boolean isSpace(char next) {
        return next == ' ' || next == '\t' || next == '\n' || next == '\r';
    }

    private enum State {
        START,
        FIRST_KEY,
        /// In an answer that is no object.
        PLAIN,
        /// In an object, outside its strings.
        BETWEEN,
        STRING,
        ESCAPE,
        UNICODE,
        /// After the translation, or in what cannot be read.
        DONE
    }

    /// What the string at hand is.
    private enum Role {
        KEY,
        TEXT,
        OTHER
    }
}
