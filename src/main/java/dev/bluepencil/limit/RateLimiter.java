package dev.bluepencil.limit;

import dev.bluepencil.config.LimitConfig;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets a request pass, or answers that there were too many; either way the answer says how near its limits are.
///
/// Routes ask once they have read their input, and before they do anything with it.
public final class RateLimiter {
    /// What routes under a limit document for status 429.
    public static final String REFUSAL = "`rate_limited`: Too many requests; Retry-After says when to come back.";

    private final RateLimits limits;
    private final Map<Limit, List<Policy>> policies = new EnumMap<>(Limit.class);

    public RateLimiter(RateLimits limits, LimitConfig config) {
        this.limits = limits;
        for (var limit : Limit.values()) {
            policies.put(limit, limit.policies(config));
        }
    }

    /// Counts a request by where it comes from.
    ///
    /// @throws ApiException 429 if there were too many
    public void admit(Context ctx, Limit limit) {
        take(ctx, limit, List.of(address(ctx, limit)));
    }

    /// Counts a request by where it comes from and by the account it is about, which nobody is signed in to yet.
    ///
    /// @param email the typed address, normalized; counted alike whether it has an account or not
    /// @throws ApiException 429 if there were too many of either, in which case neither is charged
    public void admit(Context ctx, Limit limit, String email) {
        // The address first: so a client can make only as many buckets of accounts as it has requests.
        take(ctx, limit, List.of(address(ctx, limit), account(limit, email)));
    }

    /// Counts a request by the account that is signed in, wherever it comes from.
    ///
    /// @param account its id
    /// @throws ApiException 429 if there were too many
    public void admitAccount(Context ctx, Limit limit, String account) {
        take(ctx, limit, List.of(account(limit, account)));
    }

    /// How near the account is to the limit, which this does not count to; empty if the limit is off.
    ///
    /// @param account its id
    public Optional<Level> level(Limit limit, String account) {
        return Optional.of(policies(limit))
                .filter(it -> !it.isEmpty())
                .map(policies -> limits.level(policies, account(limit, account)));
    }

    /// Takes back what [#admitAccount] counted, for a request that came to nothing through no fault of the caller.
    ///
    /// @param account its id
    public void giveBack(Limit limit, String account) {
        var policies = policies(limit);
        if (!policies.isEmpty()) {
            limits.giveBack(policies, account(limit, account));
        }
    }

    private void take(Context ctx, Limit limit, List<String> buckets) {
        var policies = policies(limit);
        if (policies.isEmpty()) {
            return;
        }
        var decision = limits.take(policies, buckets);
        ctx.header(RateLimitFields.POLICY, RateLimitFields.policy(policies));
        ctx.header(RateLimitFields.LIMIT, RateLimitFields.limit(decision));
        if (!decision.admitted()) {
            var wait = decision.reset();
            throw ApiException.retryLater(
                    ErrorCode.RATE_LIMITED, "Come back in %d seconds.".formatted(wait.toSeconds()), wait);
        }
    }

    private List<Policy> policies(Limit limit) {
        return policies.getOrDefault(limit, List.of());
    }

    private static String address(Context ctx, Limit limit) {
        return limit.slug() + ":address:" + Visitor.of(ctx).network();
    }

    private static String account(Limit limit, String name) {
        return limit.slug() + ":account:" + hash(name);
    }

    /// So that no address of a person is kept, here or where buckets are shared.
    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
