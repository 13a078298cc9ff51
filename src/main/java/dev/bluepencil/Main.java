package dev.bluepencil;

import dev.bluepencil.config.ConfigException;
import dev.bluepencil.http.CannotListenException;
import dev.bluepencil.http.tls.UnusableIdentityException;
import dev.bluepencil.seed.SeedException;
import dev.bluepencil.storage.StorageException;

/// Does what the command line says: runs the service, if it says nothing.
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /// Exits with 1, and a message that says why, if what was asked for cannot be done; with 2 if it is not
    /// clear what was asked for.
    public static void main(String[] arguments) {
        try {
            run(Command.parse(arguments));
        } catch (UsageException e) {
            fail(MISUSED, e.getMessage() + "\n\n" + Command.USAGE);
        }
    }

    private static void run(Command command) {
        try {
            command.run();
        } catch (CommandException
                | ConfigException
                | StorageException
                | SeedException
                | UnusableIdentityException
                | CannotListenException e) {
            fail(FAILED, command.failure() + " " + e.getMessage());
        }
    }

    private static void fail(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
