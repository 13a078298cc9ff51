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

    /// Has the work done if the account may use as many characters as the text has.
    Outcome charge(Order order, Optional<IdempotencyMark> mark, Supplier<Outcome> work) {
        int characters = order.assignment().text().length();
        return charge(
                mark.map(it -> usage.reserve(order.account(), characters, it))
                        .orElseGet(() -> usage.reserve(order.account(), characters)),
                work);
    }

    /// Gives what is done already, which costs nothing; but from now on the mark, on whichever node, is this order's.
    Outcome claim(Order order, Optional<IdempotencyMark> mark, Outcome done) {
        return mark.map(it -> charge(usage.reserve(order.account(), 0, it), () -> done))
                .orElse(done);
    }

    private Outcome charge(Reservation reservation, Supplier<Outcome> work) {
        return switch (reservation) {
            case Reserved reserved -> charge(reserved, work);
            case AlreadyCharged() -> work.get();
            case Exceeded exceeded -> new OverQuota(exceeded);
            case OtherRequest() -> new KeyReused();
            case UnderWay() -> new Outcome.UnderWay();
        };
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
