package dev.bluepencil.post;

import dev.bluepencil.post.smtp.LetterId;
import java.util.Optional;

/// A letter that one courier has to itself for a while.
///
/// @param claims how often it was claimed until now, this time included; tells this lease from every other one
/// @param problem why the last try failed
record LeasedLetter(SealedLetter sealed, int claims, Optional<String> problem) {
    LetterId id() {
        return sealed.id();
    }
}
