package dev.bluepencil.token;

import org.jspecify.annotations.Nullable;

/// There is no key to sign with; the message says why to the operator.
public final class SigningKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SigningKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
