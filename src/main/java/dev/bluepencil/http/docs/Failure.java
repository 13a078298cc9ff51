package dev.bluepencil.http.docs;

import dev.bluepencil.http.problem.ErrorCode;
import java.util.Locale;
import java.util.regex.Pattern;

/// One way an operation can fail, as its documentation tells it.
record Failure(ErrorCode code, String sentence) {
    private static final Pattern LINE = Pattern.compile("`([a-z_]+)`: (\\S.*)");

    /// Reads a line such as "`email_taken`: The address already has an account."
    ///
    /// @throws IllegalStateException if the line is something else, or no such code exists
    static Failure parse(String line) {
        var matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException("a documented failure is not of the form `code`: sentence, but " + line);
        }
        return new Failure(code(matcher.group(1)), matcher.group(2));
    }

    String line() {
        return "`%s`: %s".formatted(code.wire(), sentence);
    }

    private static ErrorCode code(String wire) {
        try {
            return ErrorCode.valueOf(wire.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a documented failure has an unknown code: " + wire, e);
        }
    }
}
