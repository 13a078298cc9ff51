package dev.bluepencil.languagetool;

/// What is asked of a proofreader.
record Brief(Dialect dialect, Remit remit) {}
