package dev.bluepencil.config;

import java.time.Duration;

/// How the audit trail is kept.
///
/// @param retention how long an event can be looked up
public record AuditConfig(Duration retention) {}
