package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.ConfigException;
import dev.bluepencil.http.CannotListenException;
import dev.bluepencil.storage.ServerLock;
import dev.bluepencil.storage.StorageException;

/// Starts the service from the environment and stops it when the process is told to end.
public final class Main {
    private Main() {}

    /// Exits with 1, and a message that says what to do, if the service cannot start.
    public static void main(String[] arguments) {
        try {
            serve(Config.load());
        } catch (ConfigException | StorageException | CannotListenException e) {
            System.err.println("Bluepencil cannot start. " + e.getMessage());
            System.exit(1);
        }
    }

    private static void serve(Config config) {
        var lock = ServerLock.take(config.storage());
        var ports = Ports.open(config);
        var app = new App(config, ports);
        app.start();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> stop(app, ports, lock)));
        IO.println(Banner.of(config, ports, app.port()));
    }

    private static void stop(App app, Ports ports, ServerLock lock) {
        app.close();
        ports.close();
        lock.close();
        IO.println("Bluepencil has stopped.");
    }
}
