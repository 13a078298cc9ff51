package dev.bluepencil.code;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.AccountConfig;
import dev.bluepencil.password.Hasher;
import java.security.SecureRandom;
import java.time.Duration;
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

    /// A new code in place of the one before it, to be mailed and then forgotten.
    public String issue(AccountId account, CodePurpose purpose) {
        var code = fresh();
        var now = clock.instant();
        var hashed = new OneTimeCode(account, purpose, hasher.hash(code), now.plus(config.codeLifetime()));
        store.put(hashed, now.minus(TRIES_WINDOW));
        return code;
    }

    /// Does the work of [#issue] for nobody, so that it takes as long.
    public void issueToNobody() {
        hasher.hash(fresh());
    }

    /// Whether this is the live code; if so it is spent. The try counts before the code is looked at.
    public boolean redeem(AccountId account, CodePurpose purpose, String code) {
        var live = store.countTry(account, purpose, config.codeAttempts(), clock.instant());
        if (live.isEmpty()) {
            hasher.verifyAgainstNothing(code);
            return false;
        }
        return live.filter(it -> hasher.verify(code, it.hash()))
                .filter(store::redeem)
                .isPresent();
    }

    /// Does the work of [#redeem] for nobody, so that it takes as long.
    public void redeemForNobody(String code) {
        hasher.verifyAgainstNothing(code);
    }

    private String fresh() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }
}
