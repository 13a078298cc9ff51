package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.log.ErrorReports;
import dev.bluepencil.log.Logs;
import dev.bluepencil.storage.ServerLock;
import java.util.Optional;

/// Starts the service from the environment and stops it when the process is told to end.
record Serve() implements Command {
    @Override
    public void run() {
        var config = Config.load();
        Logs.ofProcess().configure(config.log());
        var reports = ErrorReports.start(config.sentry(), Version.current());
        var lock = ServerLock.take(config.storage());
        var ports = Ports.open(config);
        Seed.firstTime(config, ports);
        var app = new App(config, ports);
        app.start();
        app.metrics().watchMachine();
        Logs.ofProcess().watchedBy(app.metrics()::logged);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> stop(app, ports, lock, reports)));
        IO.println(Banner.of(config, ports, app.port()));
    }

    @Override
    public String failure() {
        return "Bluepencil cannot start.";
    }

    private static void stop(App app, Ports ports, ServerLock lock, Optional<ErrorReports> reports) {
        app.close();
        ports.close();
        lock.close();
        reports.ifPresent(ErrorReports::close);
        IO.println("Bluepencil has stopped.");
    }
}
