package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.storage.ServerLock;

/// Starts the service from the environment and stops it when the process is told to end.
record Serve() implements Command {
    @Override
    public void run() {
        var config = Config.load();
        var lock = ServerLock.take(config.storage());
        var ports = Ports.open(config);
        Seed.firstTime(config, ports);
        var app = new App(config, ports);
        app.start();
        app.watchMachine();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> stop(app, ports, lock)));
        IO.println(Banner.of(config, ports, app.port()));
    }

    @Override
    public String failure() {
        return "Bluepencil cannot start.";
    }

    private static void stop(App app, Ports ports, ServerLock lock) {
        app.close();
        ports.close();
        lock.close();
        IO.println("Bluepencil has stopped.");
    }
}
