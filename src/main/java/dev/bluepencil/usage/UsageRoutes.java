package dev.bluepencil.usage;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.access.Caller;
import dev.bluepencil.http.Routes;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;

/// Where people look up how much they have used.
public final class UsageRoutes implements Routes, UsageApi {
    private final Usage usage;
    private final RateLimiter limiter;
    private final InstantSource clock;

    public UsageRoutes(Usage usage, RateLimiter limiter, InstantSource clock) {
        this.usage = usage;
        this.limiter = limiter;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/usage", this::mine, SIGNED_IN);
    }

    @Override
    public void mine(Context ctx) {
        var account = Caller.of(ctx).account().id();
        var requests = limiter.level(Limit.ACTION, account.value());
        ctx.json(QuotaAnswer.of(usage.of(account), requests, clock.instant()));
    }
}
