package dev.bluepencil.http.stream;

/// Nobody waits for the answer any more: the client has closed its connection, or takes nothing from it.
public final class ClientGoneException extends RuntimeException {
    /// What the access log says of such a request unless something was sent; from nginx, of no registry.
    public static final int STATUS = 499;

    private static final long serialVersionUID = 1L;

    ClientGoneException() {
        super("the client is gone", null, false, false);
    }
}
