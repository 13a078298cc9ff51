package dev.bluepencil.audit;

import java.util.UUID;

/// Names an event for good. Of two that one process notes, the later has the greater text, within a millisecond too.
public record EventId(String value) {
    private static final int LENGTH = 36;

    /// @throws IllegalArgumentException if it does not look like one
    public EventId {
        if (value.length() != LENGTH || !UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("is not the id of an event");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
