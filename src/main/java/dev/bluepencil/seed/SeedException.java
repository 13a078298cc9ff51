package dev.bluepencil.seed;

import java.util.List;

/// The files of the default templates cannot be used; the message lists every fault, one a line, for who wrote them.
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param faults each with the file first
    SeedException(String where, List<String> faults) {
        super("The default templates in " + where + " cannot be used:\n  - " + String.join("\n  - ", faults));
    }
}
