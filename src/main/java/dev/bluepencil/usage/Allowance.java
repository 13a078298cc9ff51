package dev.bluepencil.usage;

import java.time.Instant;
import java.util.OptionalInt;

/// How much of its quota an account has used.
///
/// @param used by calls that are done or under way
/// @param limit empty if there is none
public record Allowance(long used, OptionalInt limit, Instant resetsAt) {}
