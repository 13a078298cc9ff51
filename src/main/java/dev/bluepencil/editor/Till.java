package dev.bluepencil.editor;

import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.KeyReused;
import dev.bluepencil.editor.Outcome.OverQuota;
import dev.bluepencil.usage.IdempotencyMark;
import dev.bluepencil.usage.Reservation;
import dev.bluepencil.usage.Reservation.AlreadyCharged;
import dev.bluepencil.usage.Reservation.Exceeded;
import dev.bluepencil.usage.Reservation.OtherRequest;
import dev.bluepencil.usage.Reservation.Reserved;
import dev.bluepencil.usage.Reservation.UnderWay;
import dev.bluepencil.usage.Usage;
import java.util.Optional;
import java.util.function.Supplier;

/// Where work is paid for: its characters are reserved before it, charged if it is done and given back if not.
final class Till {
    private final Usage usage;

    Till(Usage usage) {
        this.usage = usage;
    }

    /// Has the work done if the account may use so many characters.
    Outcome charge(Order order, Optional<IdempotencyMark> mark, Supplier<Outcome> work) {
        return switch (reserve(order, mark)) {
            case Reserved reserved -> charge(reserved, work);
            case AlreadyCharged() -> work.get();
            case Exceeded exceeded -> new OverQuota(exceeded);
            case OtherRequest() -> new KeyReused();
            case UnderWay() -> new Outcome.UnderWay();
        };
    }

    private Reservation reserve(Order order, Optional<IdempotencyMark> mark) {
        return mark.map(it -> usage.reserve(order.account(), order.characters(), it))
                .orElseGet(() -> usage.reserve(order.account(), order.characters()));
    }

    private Outcome charge(Reserved reserved, Supplier<Outcome> work) {
        boolean isDone = false;
        try {
            var outcome = work.get();
            isDone = outcome instanceof Done;
            return outcome;
        } finally {
            close(reserved, isDone);
        }
    }

    /// The store serves no thread that is interrupted, as that of work called off is.
    private void close(Reserved reserved, boolean isDone) {
        boolean isCalledOff = Thread.interrupted();
        try {
            if (isDone) {
                usage.settle(reserved);
            } else {
                usage.release(reserved);
            }
        } finally {
            if (isCalledOff) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
