package dev.bluepencil;

import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.http.HealthCheck;
import dev.bluepencil.limit.RateLimits;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the service cannot do without: the store, the mail and the engine; and what else an operator looks for.
final class HealthChecks {
    private HealthChecks() {}

    static List<HealthCheck> of(Ports ports) {
        var checks = new ArrayList<HealthCheck>();
        checks.add(new HealthCheck("store", () -> store(ports.storage())));
        checks.add(new HealthCheck("mail", () -> mail(ports.mailer())));
        checks.add(new HealthCheck("engine", () -> engines(ports.engines())));
        if (ports.limits().sharing() != RateLimits.Sharing.NONE) {
            checks.add(new HealthCheck("limits", () -> limits(ports.limits())));
        }
        return checks;
    }

    private static HealthCheck.State store(Storage storage) {
        try {
            storage.ping();
            return new HealthCheck.State(true, storage.name());
        } catch (StorageException e) {
            return new HealthCheck.State(false, String.valueOf(e.getMessage()));
        }
    }

    /// Letters wait for a mail server that is down, so that alone keeps nothing from working.
    private static HealthCheck.State mail(Mailer mailer) {
        try {
            return new HealthCheck.State(true, mailer.state());
        } catch (StorageException e) {
            return new HealthCheck.State(false, String.valueOf(e.getMessage()));
        }
    }

    /// One engine that works is enough. One that is down tells its callers when to come back, and is so on every node
    /// alike, so that alone keeps nobody away.
    private static HealthCheck.State engines(List<TextEngine> engines) {
        var states = engines.stream()
                .map(engine -> engine.name() + " " + engine.state().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        boolean ready = engines.isEmpty() || engines.stream().anyMatch(engine -> works(engine.state()));
        return new HealthCheck.State(ready, states.isEmpty() ? "none configured" : states);
    }

    /// Requests are counted in any case, so that alone keeps nothing from working.
    private static HealthCheck.State limits(RateLimits limits) {
        return new HealthCheck.State(
                true,
                switch (limits.sharing()) {
                    case SHARED -> "Redis";
                    case AWAY -> "Redis is away, counting on this node";
                    case NONE -> "counting on this node";
                });
    }

    private static boolean works(EngineState state) {
        return switch (state) {
            case READY, DOWN, MISCONFIGURED -> true;
            case LOADING, FAILED -> false;
        };
    }
}
