package dev.bluepencil.usage;

import dev.bluepencil.limit.Level;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much of its quotas an account has used, over the wire.
@OpenApiDescription("How much you have used of what you may use.")
record QuotaAnswer(
        @OpenApiDescription("Characters (UTF-16 units) of the texts you sent today; the day is one of UTC.")
        Quota characters,

        @OpenApiDescription("Text actions you asked for. They come back one by one, all of them within a minute.")
        Quota requests) {
    @OpenApiIgnore
    static QuotaAnswer of(Allowance characters, Optional<Level> requests, Instant now) {
        return new QuotaAnswer(
                Quota.of(characters),
                requests.map(level -> Quota.of(level, now)).orElseGet(() -> new Quota(0, null, now)));
    }

    @OpenApiDescription("How much of something is used.")
    record Quota(
            @OpenApiDescription(
                    "How much, calls that are under way included. Nothing is counted of requests that have no limit.")
            @OpenApiExample("1200")
            long used,

            @OpenApiDescription("How much there is; null where there is no limit.")
            @OpenApiExample("200000")
            @OpenApiNullable
            @Nullable
            Integer limit,

            @OpenApiDescription("When all of it is there again.") @OpenApiExample("2026-05-02T00:00:00Z")
            Instant resetsAt) {
        @OpenApiIgnore
        static Quota of(Allowance allowance) {
            var limit = allowance.limit().isPresent() ? allowance.limit().getAsInt() : null;
            return new Quota(allowance.used(), limit, allowance.resetsAt());
        }

        @OpenApiIgnore
        static Quota of(Level level, Instant now) {
            return new Quota(level.used(), level.tightest().quota(), now.plus(level.untilFull()));
        }
    }
}
