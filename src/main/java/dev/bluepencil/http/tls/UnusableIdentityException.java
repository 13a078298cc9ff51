package dev.bluepencil.http.tls;

/// The certificate or its key cannot be used; the message says to the operator which, and why.
public final class UnusableIdentityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableIdentityException(String message) {
        super(message);
    }

    UnusableIdentityException(String message, Throwable cause) {
        super(message, cause);
    }
}
