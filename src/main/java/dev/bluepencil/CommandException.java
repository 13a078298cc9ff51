package dev.bluepencil;

/// A command cannot be carried out; the message tells the operator why in one sentence.
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
