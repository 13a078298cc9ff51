package dev.bluepencil.audit;

import java.time.Instant;
import java.util.regex.Pattern;

/// A place in the trail, which is ordered by time and, within a millisecond, by id.
public record Moment(Instant at, EventId id) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15}) ([0-9a-f-]{36})");

    /// The one form of a place as text.
    public String text() {
        return at.toEpochMilli() + " " + id;
    }

    /// @throws IllegalArgumentException if that is not the text of a place
    public static Moment parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no place in the trail");
        }
        return new Moment(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), new EventId(parts.group(2)));
    }
}
