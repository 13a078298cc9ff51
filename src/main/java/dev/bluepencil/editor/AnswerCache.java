package dev.bluepencil.editor;

import com.github.benmanes.caffeine.cache.Cache;
import dev.bluepencil.editor.Outcome.Done;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Answers that were given, for who asks the same again. In memory only, and not under the text itself.
final class AnswerCache {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<Fingerprint, Done> answers;

    AnswerCache(InstantSource clock) {
        answers = InMemory.cache(KEPT, Done::answer, clock);
    }

    Optional<Outcome> find(Fingerprint order) {
        return Optional.ofNullable(answers.getIfPresent(order)).map(Done::asCached);
    }

    void keep(Fingerprint order, Done done) {
        answers.put(order, done);
    }
}
