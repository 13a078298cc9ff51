package dev.bluepencil.editor;

import com.github.benmanes.caffeine.cache.Cache;
import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.KeyReused;
import dev.bluepencil.usage.IdempotencyMark;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What was answered under an idempotency key; in memory only, as all answers are.
final class Replays {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Cache<String, Replay> replays;

    Replays(InstantSource clock) {
        replays = InMemory.cache(KEPT, replay -> replay.done().answer(), clock);
    }

    /// What there is to say to an order of this mark; nothing if its key is new.
    Optional<Outcome> find(IdempotencyMark mark) {
        return Optional.ofNullable(replays.getIfPresent(mark.name()))
                .map(replay -> replay.fingerprint().equals(mark.fingerprint())
                        ? replay.done().asReplayed()
                        : new KeyReused());
    }

    /// Of several that were made at once the first is the one to be given again.
    void keep(IdempotencyMark mark, Done done) {
        replays.asMap().putIfAbsent(mark.name(), new Replay(mark.fingerprint(), done));
    }

    private record Replay(String fingerprint, Done done) {}
}
