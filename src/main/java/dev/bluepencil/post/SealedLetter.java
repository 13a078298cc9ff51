package dev.bluepencil.post;

import dev.bluepencil.post.smtp.LetterId;
import java.time.Instant;

/// A letter as it waits in the store.
///
/// @param content what it says and to whom, which only [Seal] can read
/// @param worthUntil from then on it is not sent any more
record SealedLetter(LetterId id, Instant postedAt, Instant worthUntil, String content) {}
