package dev.bluepencil;

import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Role;
import dev.bluepencil.audit.SecurityEventStore;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.config.AuditConfig;
import dev.bluepencil.config.Config;
import dev.bluepencil.defaults.DefaultStore;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.http.Route;
import dev.bluepencil.limit.RateLimits;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.role.RoleStore;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.usage.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The whole service on a free port, with a real database, a mailer that remembers and a clock that moves.
final class TestApp implements AutoCloseable {
    /// So that only tests of limits meet one.
    private static final Map<String, String> NO_LIMITS = Map.of(
            "LOGIN_RATE_LIMIT_PER_MINUTE", "0",
            "LOGIN_RATE_LIMIT_PER_HOUR", "0",
            "FORGOT_PASSWORD_RATE_LIMIT_PER_15MIN", "0",
            "FORGOT_PASSWORD_RATE_LIMIT_PER_HOUR", "0",
            "REGISTER_RATE_LIMIT_PER_HOUR", "0",
            "VERIFY_OTP_RATE_LIMIT_PER_HOUR", "0",
            "ACTION_RATE_LIMIT_PER_MINUTE", "0");

    final RecordingMailer mailer = new RecordingMailer();
    final TestClock clock;
    final Client client;

    private final Ports ports;
    private final App app;

    private TestApp(Config config, List<TextEngine> engines, TestClock clock) {
        this.clock = clock;
        ports = new Ports(
                Storage.open(config.storage()),
                mailer,
                engines,
                RateLimits.open(config.limits(), clock, new SteadyClock(clock)),
                clock);
        app = new App(config, ports);
        app.start();
        client = new Client(app.port());
    }

    /// On SQLite in the folder.
    static TestApp in(Path folder) {
        return in(folder, Map.of(), List.of());
    }

    static TestApp in(Path folder, Map<String, String> settings, List<TextEngine> engines) {
        return in(folder, settings, engines, new TestClock());
    }

    /// At whatever time it is by the clock.
    static TestApp in(Path folder, TestClock clock) {
        return in(folder, Map.of(), List.of(), clock);
    }

    static TestApp in(Path folder, Map<String, String> settings, List<TextEngine> engines, TestClock clock) {
        var all = new HashMap<>(Map.of("DATA_DIR", folder.toString(), "PORT", "0", "BCRYPT_ROUNDS", "4"));
        all.putAll(NO_LIMITS);
        all.putAll(settings);
        return new TestApp(Config.from(all), engines, clock);
    }

    /// A verified account's tokens.
    Client.Tokens signedIn(String email) throws InterruptedException {
        register(email);
        var code = RecordingMailer.code(mailer.next(email));
        client.post("/auth/verify-email", Map.of("email", email, "code", code)).expect(200);
        return login(email);
    }

    /// The tokens of an account that is an admin.
    Client.Tokens admin(String email) throws InterruptedException {
        var tokens = signedIn(email);
        var account =
                AccountStore.in(ports.storage()).find(new EmailAddress(email)).orElseThrow();
        RoleStore.in(ports.storage())
                .replace(account.id(), account.roles(), account.roles().with(Role.ADMIN));
        return tokens;
    }

    void register(String email) {
        client.post("/auth/register", Map.of("email", email, "password", Client.PASSWORD))
                .expect(201);
    }

    Client.Tokens login(String email) {
        return client.post("/auth/login", Map.of("email", email, "password", Client.PASSWORD))
                .expect(200)
                .tokens();
    }

    /// The trail that the service reads too, for a test to add to.
    SecurityEvents events() {
        var retention = Duration.ofDays(1);
        return new SecurityEvents(SecurityEventStore.in(ports.storage()), new AuditConfig(retention), clock);
    }

    /// The count that the service reads too, for a test to add to; without a limit of its own.
    Usage usage() {
        var limits = Config.from(Map.of("DAILY_CHARACTER_QUOTA", "0")).limits();
        return new Usage(ports.storage(), limits, Duration.ofSeconds(30), clock);
    }

    /// The default templates that the service reads too, for a test to set.
    DefaultStore defaults() {
        return DefaultStore.in(ports.storage());
    }

    int port() {
        return app.port();
    }

    /// Has the process measured too.
    void watchMachine() {
        app.metrics().watchMachine();
    }

    /// The port of the metrics, if they have one of their own.
    int metricsPort() {
        return app.metricsPort().orElseThrow();
    }

    List<Route> routes() {
        return app.routes();
    }

    @Override
    public void close() {
        app.close();
        ports.close();
    }
}
