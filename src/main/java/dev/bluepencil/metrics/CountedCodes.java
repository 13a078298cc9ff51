package dev.bluepencil.metrics;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.OneTimeCode;
import dev.bluepencil.code.OneTimeCodeStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;

/// Counts how many mailed codes are issued, tried and redeemed; those tried and not redeemed were wrong, late or too
/// many.
final class CountedCodes implements OneTimeCodeStore {
    private final OneTimeCodeStore store;
    private final Each<CodePurpose, Counter> issued;
    private final Each<CodePurpose, Counter> tried;
    private final Each<CodePurpose, Counter> redeemed;

    CountedCodes(OneTimeCodeStore store, MeterRegistry registry) {
        this.store = store;
        issued = counters("bluepencil.codes.issued", "Codes made to be mailed", registry);
        tried = counters("bluepencil.codes.tried", "Codes that somebody brought, right or wrong", registry);
        redeemed = counters("bluepencil.codes.redeemed", "Codes that were right", registry);
    }

    @Override
    public void put(OneTimeCode code, Instant triesSince) {
        store.put(code, triesSince);
        issued.of(code.purpose()).increment();
    }

    @Override
    public Optional<OneTimeCode> countTry(AccountId account, CodePurpose purpose, int most, Instant now) {
        if (most > 0) { // else nothing is tried, only as much time is to pass
            tried.of(purpose).increment();
        }
        return store.countTry(account, purpose, most, now);
    }

    @Override
    public boolean redeem(OneTimeCode code) {
        boolean isRedeemed = store.redeem(code);
        if (isRedeemed) {
            redeemed.of(code.purpose()).increment();
        }
        return isRedeemed;
    }

    @Override
    public void endAllOf(AccountId account) {
        store.endAllOf(account);
    }

    @Override
    public void removeAllOf(AccountId account) {
        store.removeAllOf(account);
    }

    private static Each<CodePurpose, Counter> counters(String name, String what, MeterRegistry registry) {
        return new Each<>(
                CodePurpose.class,
                purpose -> Counter.builder(name)
                        .description(what)
                        .tag("purpose", Each.wire(purpose))
                        .register(registry));
    }
}
