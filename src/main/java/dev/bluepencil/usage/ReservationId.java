package dev.bluepencil.usage;

import java.util.UUID;

/// Names a reservation.
public record ReservationId(String value) {
    static ReservationId random() {
        return new ReservationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
