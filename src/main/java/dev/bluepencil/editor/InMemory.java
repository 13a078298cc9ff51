package dev.bluepencil.editor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluepencil.engine.EngineAnswer.Answered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Makes the caches in which answers are kept for a while.
final class InMemory {
    /// Of all answers in a cache, in UTF-16 units: some 32 MB at the worst.
    private static final long MOST_CHARACTERS = 16L << 20;

    /// What an answer takes beside its text.
    private static final int OVERHEAD = 500;

    private InMemory() {}

    /// @param kept how long at most; the least used go sooner where there is no room
    /// @param answer what is kept in each entry
    static <K, V> Cache<K, V> cache(Duration kept, Function<V, Answered> answer, InstantSource clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(kept)
                .maximumWeight(MOST_CHARACTERS)
                .<K, V>weigher(
                        (_, entry) -> OVERHEAD + answer.apply(entry).text().length())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }
}
