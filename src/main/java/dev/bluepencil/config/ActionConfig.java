package dev.bluepencil.config;

/// What a text action takes.
///
/// @param maxTextChars the longest text, in UTF-16 units, as LanguageTool and JavaScript count
/// @param offlineEngine whether the embedded engine may answer when no model is configured, or it is down
public record ActionConfig(int maxTextChars, boolean offlineEngine) {}
