package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.log.ErrorReports;
import dev.bluepencil.log.Logs;
import dev.bluepencil.storage.ServerLock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the service from the environment and stops it when the process is told to end.
record Serve() implements Command {
    private static final Logger log = LoggerFactory.getLogger(Serve.class);

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
                .addShutdownHook(
                        Thread.ofPlatform().name("shutdown").unstarted(() -> stop(config, app, ports, lock, reports)));
        say(config, Banner.of(config, ports, app.port()));
    }

    @Override
    public String failure() {
        return "Bluepencil cannot start.";
    }

    private static void stop(Config config, App app, Ports ports, ServerLock lock, Optional<ErrorReports> reports) {
        try (lock;
                ports;
                app) {
            // Closed from the last to the first, whatever happens meanwhile.
        } finally {
            reports.ifPresent(ErrorReports::close);
        }
        say(config, "Bluepencil has stopped.");
    }

    /// To people as it is; where the log is for programs, as a line of it, so that all that is printed is JSON.
    private static void say(Config config, String words) {
        switch (config.log().format()) {
            case TEXT -> IO.println(words);
            case JSON -> log.info("{}", words.strip());
        }
    }
}
