package dev.bluepencil.editor;

/// Who watches an answer being written.
public interface Reader {
    /// What comes now was answered before, under the idempotency key of the order.
    void replayed();

    /// The next piece of the answer.
    void delta(String text);

    /// The whole answer, in place of all the pieces: what was written had to be mended.
    void replace(String text);
}
