package dev.bluepencil.config;

import java.util.List;

/// Who looks after the accounts of others.
///
/// @param emails addresses whose accounts are made admins
public record AdminConfig(List<String> emails) {}
