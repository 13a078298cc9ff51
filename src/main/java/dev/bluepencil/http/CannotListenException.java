package dev.bluepencil.http;

/// The address to listen on is not to be had; the message says why to the operator.
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListenException(String host, int port, Throwable cause) {
        super("Cannot listen on %s port %d: %s".formatted(host, port, problem(cause)), cause);
    }

    /// By the system's own words, since Java has one exception for all of it.
    private static String problem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var words = String.valueOf(cause.getMessage());
            if (words.contains("in use")) {
                return "something else does already. Set PORT to a free one.";
            }
            if (words.contains("ermission denied")) {
                return "this user may not. Set PORT to 1024 or more.";
            }
        }
        return "this machine has no such address. Set HOST to one that it has.";
    }
}
