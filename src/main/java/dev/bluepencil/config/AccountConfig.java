package dev.bluepencil.config;

import java.time.Duration;

/// How accounts come to be and prove their address.
///
/// @param codeLifetime how long a mailed one-time code is good for
/// @param codeAttempts how many tries codes for one purpose have within an hour
/// @param hideExisting whether registering a taken address looks like registering a free one
public record AccountConfig(Duration codeLifetime, int codeAttempts, boolean hideExisting) {}
