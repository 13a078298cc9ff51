package dev.bluepencil.text;

/// One replaced span of the original text, counted in UTF-16 units.
///
/// @param original what stood there; empty where something is inserted
/// @param replacement what stands there now; empty where something is removed
public record Edit(int offset, String original, String replacement) {
    public int length() {
        return original.length();
    }
}
