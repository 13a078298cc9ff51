package dev.bluepencil.code;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.AccountConfig;
import dev.bluepencil.password.Hasher;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Issues 6-digit codes and redeems them, with so few tries that guessing is hopeless.
public final class OneTimeCodes {
    /// Tries are counted over this long, whatever codes they were spent on.
    private static final Duration TRIES_WINDOW = Duration.ofHours(1);

    private final OneTimeCodeStore store;
    private final Hasher hasher;
    private final AccountConfig config;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public OneTimeCodes(OneTimeCodeStore store, Hasher hasher, AccountConfig config, InstantSource clock) {
        this.store = store;
        this.hasher = hasher;
        this.config = config;
        this.clock = clock;
    }

    /// How long a code is good for.
    public Duration lifetime() {
        return config.codeLifetime();
    }

    /// Makes a code that is nobody's yet; all that takes time is in here.
    ///
    /// @throws dev.bluepencil.http.problem.ApiException a 503 if too much waits to be hashed already
    public FreshCode make() {
        var digits = "%06d".formatted(random.nextInt(1_000_000));
        return new FreshCode(digits, hasher.hash(digits));
    }

    /// Makes this the account's code for the purpose, in place of the one before it; returns when it expires.
    public Instant issue(AccountId account, CodePurpose purpose, FreshCode code) {
        var now = clock.instant();
        var expiry = now.plus(config.codeLifetime());
        store.put(new OneTimeCode(account, purpose, code.hash(), expiry), now.minus(TRIES_WINDOW));
        return expiry;
    }

    /// Whether this is the live code; if so it is spent. The try counts before the code is looked at.
    ///
    /// A wrong code takes the same work as one where there is none to try against.
    public boolean redeem(AccountId account, CodePurpose purpose, SixDigits code) {
        var live = store.countTry(account, purpose, config.codeAttempts(), clock.instant());
        if (live.isEmpty()) {
            hasher.verifyAgainstNothing(code.value());
            return false;
        }
        return live.filter(it -> hasher.verify(code.value(), it.hash()))
                .filter(store::redeem)
                .isPresent();
    }

    /// Writes as much as [#issue], for nobody, so that it takes as long.
    public void issueToNobody(CodePurpose purpose) {
        var _ = store.countTry(AccountId.random(), purpose, 0, clock.instant());
    }

    /// Ends all that was mailed, for an account whose letters go elsewhere from now on.
    public void endAll(AccountId account) {
        store.endAllOf(account);
    }

    /// Does the work of [#redeem] for nobody, so that it takes as long.
    public void redeemForNobody(CodePurpose purpose, SixDigits code) {
        redeem(AccountId.random(), purpose, code);
    }
}
