package dev.bluepencil.http;

/// The address to listen on is not to be had; the message says so to the operator.
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(String host, int port, Throwable cause) {
        super(
                "Cannot listen on %s port %d: something else does already. Set PORT to a free one."
                        .formatted(host, port),
                cause);
    }
}
