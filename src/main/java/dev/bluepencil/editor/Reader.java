package dev.bluepencil.editor;

/// Who watches an answer being written.
public interface Reader {
    /// The next piece of the answer.
    void delta(String text);

    /// The whole answer, in place of all the pieces: what was written had to be mended.
    void replace(String text);
}
