package dev.bluepencil.wish;

import java.time.Instant;

/// A wish as it waits in the store.
///
/// @param content what it is about, which only [WishSeal] can read
record SealedWish(WishId id, Instant madeAt, String content) {}
