package dev.bluepencil;

/// The command line makes no sense; the message says why in one sentence.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
