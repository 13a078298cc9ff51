package dev.bluepencil.action;

/// One replaced span of the original text, counted in UTF-16 units.
///
/// @param original what stood there; empty where something is inserted
/// @param replacement what stands there now; empty where something is removed
record Edit(int offset, String original, String replacement) {
    int length() {
        return original.length();
    }
}
