package dev.bluepencil.mail;

import java.time.Instant;
import java.util.Optional;

/// The letters that wait to be sent, on whichever node, and those that could not be lately; neither is counted further
/// than the operator needs to know.
///
/// @param oldest when the one that waits longest was posted
public record Queue(int waiting, int undeliverable, Optional<Instant> oldest) {
    /// For a mailer that is done with a letter as soon as it has it.
    public static final Queue NONE = new Queue(0, 0, Optional.empty());
}
