package dev.bluepencil.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.TestClock;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.mail.Queue;
import dev.bluepencil.storage.StorageException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MailMetersTest {
    private final TestClock clock = new TestClock();
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void a_database_that_hangs_is_waited_for_once_by_who_reads_the_metrics() {
        try (var metrics = new Metrics("1.2.3")) {
            metrics.watch(new HangingMailer(), clock);

            assertThat(metrics.scrape("").text()).contains("bluepencil_mail_waiting NaN");
            assertThat(questions).hasValue(1);

            clock.pass(Duration.ofMinutes(1));
            metrics.scrape("");
            assertThat(questions).hasValue(2);
        }
    }

    /// Finds out what waits only after longer than such an answer is fresh, and then not.
    private final class HangingMailer implements Mailer {
        @Override
        public String name() {
            return "hanging";
        }

        @Override
        public String state() {
            return name();
        }

        @Override
        public Queue queue() {
            questions.incrementAndGet();
            clock.pass(Duration.ofSeconds(8));
            throw new StorageException("no answer in time");
        }

        @Override
        public void post(Letter letter) {
            throw new StorageException("no answer in time");
        }

        @Override
        public void sweep() {}

        @Override
        public void close() {}
    }
}
