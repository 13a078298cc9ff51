package dev.bluepencil.storage;

import org.jspecify.annotations.Nullable;

/// The database cannot be opened, refuses or does not answer in time.
///
/// The message is one sentence for the operator; it names the setting or the place and never a credential.
public sealed class StorageException extends RuntimeException permits UnreachableException {
    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
