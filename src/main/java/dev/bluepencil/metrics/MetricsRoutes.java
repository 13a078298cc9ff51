package dev.bluepencil.metrics;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;

/// What Prometheus reads, where it has no port of its own.
public final class MetricsRoutes implements Routes, MetricsApi {
    private final Metrics metrics;

    public MetricsRoutes(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::metrics, PUBLIC);
    }

    @Override
    public void metrics(Context ctx) {
        var scrape =
                metrics.scrape(Optional.ofNullable(ctx.header(Header.ACCEPT)).orElse(""));
        ctx.contentType(scrape.contentType()).result(scrape.text());
    }
}
