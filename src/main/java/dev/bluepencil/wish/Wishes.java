package dev.bluepencil.wish;

import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.FreshCode;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.config.Secret;
import dev.bluepencil.http.Background;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails the codes that people ask for, after they were answered, lest the time of the answer tell who has an account.
///
/// A wish is in the store before the answer, whether or not the address has an account, and leaves it when it is
/// granted. If the process ends in between, another one grants it, perhaps a second time; else none is granted twice.
public final class Wishes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Wishes.class);

    /// Far longer than granting takes and than clocks of nodes differ; shorter than any code is good for.
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final WishStore store;
    private final WishSeal seal;
    private final OneTimeCodes codes;
    private final Map<CodePurpose, CodeSender> senders;
    private final Background background;
    private final InstantSource clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("wishes").factory());
    private volatile boolean closing;
    private boolean failed;

    /// @param secret what wishes are sealed with while they wait; the same on every node
    /// @param senders one for each purpose
    public Wishes(
            Storage storage,
            Secret secret,
            OneTimeCodes codes,
            Map<CodePurpose, CodeSender> senders,
            Background background,
            InstantSource clock) {
        store = WishStore.in(storage);
        seal = WishSeal.of(secret);
        this.codes = codes;
        this.senders = senders;
        this.background = background;
        this.clock = clock;
    }

    /// Takes responsibility for the wish: once this returns, it will be granted, whatever happens to this process.
    ///
    /// Whoever it is about, a code is made and the wish is stored; then this returns before anyone knows whether
    /// there is such an account. So its time tells nothing, and who asks too much is told so instead of crowding
    /// out others.
    ///
    /// @throws ApiException a 503 if there is too much to do, whoever it is about; then the wish is not granted
    public void make(Wish wish) {
        var code = codes.make();
        var now = clock.instant();
        var sealed = seal.close(wish, now);
        store.add(sealed, now.plus(LEASE));
        try {
            background.run("mailing a code", () -> grant(sealed.id(), wish, code));
        } catch (ApiException e) {
            store.remove(sealed.id());
            throw e;
        }
    }

    /// From here on grants what processes leave behind that die: at once what others have left until now.
    public void start() {
        var _ = schedule.scheduleWithFixedDelay(this::lookAfterOthers, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Grants what is left behind, until nothing is.
    void grantLeftBehind() {
        while (!closing && isAnyDue()) {
            var now = clock.instant();
            store.claim(now, now.plus(LEASE)).ifPresent(this::grantIfInTime);
        }
    }

    /// Waits a few seconds for what is under way, then interrupts it.
    @Override
    public void close() {
        closing = true;
        schedule.shutdown();
        try {
            if (!schedule.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                schedule.shutdownNow();
            }
        } catch (InterruptedException _) {
            schedule.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void lookAfterOthers() {
        try {
            grantLeftBehind();
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                log.error("codes that others were asked for cannot be mailed yet", e);
            }
            failed = true;
        }
    }

    private boolean isAnyDue() {
        return store.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    private void grantIfInTime(SealedWish sealed) {
        if (clock.instant().isBefore(sealed.madeAt().plus(codes.lifetime()))) {
            // One of another secret waits for a node that has it and may be at work beside this one.
            seal.open(sealed).ifPresent(wish -> grant(sealed.id(), wish, codes.make()));
        } else {
            store.remove(sealed.id());
            log.warn(
                    "a code that was asked for was not mailed in time, wish={}",
                    sealed.id().value());
        }
    }

    private void grant(WishId id, Wish wish, FreshCode code) {
        Objects.requireNonNull(senders.get(wish.purpose())).send(wish, code);
        store.remove(id);
    }
}
