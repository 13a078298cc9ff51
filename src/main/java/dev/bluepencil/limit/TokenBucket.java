package dev.bluepencil.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.VerboseResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/// One bucket of Bucket4j's, wherever it is kept, asked in our words.
final class TokenBucket {
    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private TokenBucket() {}

    /// Takes one token from each of the buckets, or from none if any of them is empty.
    ///
    /// @param names of which, where one refuses, those after it are not touched
    /// @param policies of each of the buckets, in its order
    static Decision takeFromAll(List<String> names, Function<String, Bucket> buckets, List<Policy> policies) {
        var taken = new ArrayList<Bucket>();
        var decisions = new ArrayList<Decision>();
        for (var name : names) {
            var bucket = buckets.apply(name);
            var decision = take(bucket, policies);
            if (!decision.admitted()) {
                taken.forEach(it -> it.addTokens(1));
                return decision;
            }
            taken.add(bucket);
            decisions.add(decision);
        }
        return Collections.min(decisions, Decision.BY_TIGHTNESS);
    }

    /// Takes one token if each of the bucket's policies has one.
    ///
    /// @param policies the bucket's, in its order
    static Decision take(Bucket bucket, List<Policy> policies) {
        var result = bucket.asVerbose().tryConsume(1);
        long remaining = Math.max(0, result.getState().getAvailableTokens());
        return new Decision(result.getValue(), tightest(result, policies), remaining, untilMore(result, remaining));
    }

    /// How full it is; takes nothing.
    ///
    /// @param policies the bucket's, in its order
    static Level level(Bucket bucket, List<Policy> policies) {
        var result = bucket.asVerbose().getAvailableTokens();
        long remaining = Math.max(0, result.getValue());
        long nanos = result.getDiagnostics().calculateFullRefillingTime();
        return new Level(
                tightest(result, policies), remaining, Duration.ofSeconds(Math.ceilDiv(nanos, NANOS_PER_SECOND)));
    }

    /// How long until every policy has one token more than the least has now: the least's own time, and of several the
    /// longest. In whole seconds, rounded up, since that is what callers are told.
    private static Duration untilMore(VerboseResult<?> result, long remaining) {
        long nanos = result.getState()
                .calculateDelayNanosAfterWillBePossibleToConsume(remaining + 1, result.getOperationTimeNanos(), false);
        return Duration.ofSeconds(Math.ceilDiv(nanos, NANOS_PER_SECOND));
    }

    /// Of those that have the least, the one with the longest time to a token.
    private static Policy tightest(VerboseResult<?> result, List<Policy> policies) {
        var available = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        int tightest = 0;
        for (int i = 1; i < available.length; i++) {
            if (available[i] < available[tightest]
                    || (available[i] == available[tightest] && pace(policies.get(i)) > pace(policies.get(tightest)))) {
                tightest = i;
            }
        }
        return policies.get(tightest);
    }

    private static long pace(Policy policy) {
        return policy.window().dividedBy(policy.quota()).toNanos();
    }
}
