package dev.bluepencil.limit;

import java.time.Duration;
import java.util.Comparator;

/// Whether a request may pass, and how near the limits are.
///
/// @param tightest the policy that leaves the least
/// @param remaining how many requests it leaves
/// @param reset how long there will be no more than that
public record Decision(boolean admitted, Policy tightest, long remaining, Duration reset) {
    /// The nearest limit first.
    static final Comparator<Decision> BY_TIGHTNESS =
            Comparator.comparingLong(Decision::remaining).thenComparing(Decision::reset, Comparator.reverseOrder());
}
