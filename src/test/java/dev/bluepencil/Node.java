package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.limit.RateLimits;
import dev.bluepencil.post.PostOffice;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.token.SigningKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// One server of several: the whole service with all that is its own, and a courier that mails what any of them posts.
final class Node implements AutoCloseable {
    final Client client;

    private final Ports ports;
    private final App app;

    Node(Map<String, String> settings, TextEngine engine, InstantSource clock) {
        var config = Config.from(settings);
        var storage = Storage.open(config.storage());
        var secret = SigningKey.of(config.tokens()).secret();
        var mailer = PostOffice.open(config.mail(), storage, secret, clock);
        ports = new Ports(
                storage,
                mailer,
                List.of(engine),
                RateLimits.open(config.limits(), clock, new SteadyClock(clock)),
                clock);
        app = new App(config, ports);
        app.start();
        client = new Client(app.port());
    }

    @Override
    public void close() {
        app.close();
        ports.close();
    }
}
