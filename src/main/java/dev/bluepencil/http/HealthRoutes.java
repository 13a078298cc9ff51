package dev.bluepencil.http;

import static dev.bluepencil.http.Access.PUBLIC;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells an orchestrator whether the process runs and whether it can do its job.
public final class HealthRoutes implements Routes, HealthApi {
    private final List<HealthCheck> checks;

    public HealthRoutes(List<HealthCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health", this::ready, PUBLIC);
        routes.get("/health/live", this::live, PUBLIC);
        routes.get("/health/ready", this::ready, PUBLIC);
    }

    @Override
    public void live(Context ctx) {
        ctx.json(new Liveness("ok"));
    }

    @Override
    public void ready(Context ctx) {
        var states = new LinkedHashMap<String, HealthCheck.State>();
        checks.forEach(check -> states.put(check.name(), check.state()));
        if (ctx.appData(Draining.KEY).hasBegun()) {
            states.put("service", new HealthCheck.State(false, "is stopping"));
        }
        boolean allReady = states.values().stream().allMatch(HealthCheck.State::ready);
        ctx.status(allReady ? 200 : 503).json(new Readiness(allReady ? "ok" : "not_ready", states));
    }

    @OpenApiDescription("That the process runs.")
    record Liveness(
            @OpenApiDescription("Always `ok`.") @OpenApiExample("ok")
            String status) {}

    @OpenApiDescription("Whether the service can do its job.")
    record Readiness(
            @OpenApiDescription("`ok` or `not_ready`.") @OpenApiExample("ok")
            String status,

            @OpenApiDescription("What was asked, by name.") Map<String, HealthCheck.State> checks) {}
}
