package dev.bluepencil.storage;

import org.jspecify.annotations.Nullable;

/// No database answers where one is configured, or none that takes callers yet; it may do so later.
public final class UnreachableException extends StorageException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
