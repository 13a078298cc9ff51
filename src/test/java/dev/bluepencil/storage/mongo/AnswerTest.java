package dev.bluepencil.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

final class AnswerTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Subscription work = new Subscription() {
        @Override
        public void request(long items) {}

        @Override
        public void cancel() {
            cancelled.set(true);
        }
    };

    @Test
    void calls_the_work_off_when_the_deadline_is_over() {
        Publisher<String> silent = subscriber -> subscriber.onSubscribe(work);

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> Answer.of(silent, 1).within(Duration.ofMillis(1)));
        assertThat(cancelled).isTrue();
    }

    @Test
    void calls_the_rest_off_when_it_has_enough() throws Exception {
        Publisher<String> endless = subscriber -> {
            subscriber.onSubscribe(work);
            while (!cancelled.get()) {
                subscriber.onNext("more");
            }
        };

        assertThat(Answer.of(endless, 3).within(Duration.ofMinutes(1))).containsExactly("more", "more", "more");
    }

    @Test
    void is_empty_when_nothing_comes() throws Exception {
        Publisher<String> empty = subscriber -> {
            subscriber.onSubscribe(work);
            subscriber.onComplete();
        };

        assertThat(Answer.of(empty, 1).within(Duration.ofMinutes(1))).isEmpty();
    }
}
