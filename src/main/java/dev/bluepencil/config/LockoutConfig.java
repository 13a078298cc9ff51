package dev.bluepencil.config;

import java.time.Duration;

/// When an address is locked against guessing.
///
/// @param mostFailures how many wrong passwords lock it; 0 is never
/// @param duration how long the lock lasts, and over how long failures add up
public record LockoutConfig(int mostFailures, Duration duration) {}
