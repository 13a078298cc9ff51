package dev.bluepencil.gemini.wire;

import java.io.IOException;

/// What came in place of events is none: a page of HTML, say.
public final class UnreadableStream extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableStream() {
        super("no events");
    }
}
