package dev.bluepencil.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledMailerTest {
    @AutoClose
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    private final Path dataDir;

    KilledMailerTest(@TempDir Path folder) {
        dataDir = folder;
    }

    @Test
    void letters_that_waited_when_a_process_was_killed_are_sent_once_by_the_next()
            throws IOException, InterruptedException {
        server.goAway();
        var acknowledged = killAfter(200);
        server.comeBack();
        sendTheRest();

        assertThat(server.recipients()).containsAll(acknowledged).doesNotHaveDuplicates();
    }

    @Test
    void letters_that_were_being_sent_when_a_process_was_killed_arrive() throws IOException, InterruptedException {
        var acknowledged = killAfter(200);
        sendTheRest();

        assertThat(server.recipients()).containsAll(acknowledged);
        // Twice only what the mail server had taken and the process could not forget any more.
        assertThat(server.messageIds().count() - server.messageIds().distinct().count())
                .isLessThanOrEqualTo(8);
    }

    private List<String> killAfter(int letters) throws IOException {
        try (var process = MailerProcess.start(dataDir, server.smtp().port())) {
            var acknowledged = new ArrayList<>(process.acknowledge(letters));
            acknowledged.addAll(process.kill());
            return acknowledged;
        }
    }

    /// Later, when the leases of the killed process are over.
    private void sendTheRest() throws InterruptedException {
        InstantSource later = InstantSource.offset(Clock.systemUTC(), Courier.LEASE.plus(Duration.ofMinutes(10)));
        try (var storage = Storage.open(TestStorage.sqlite(dataDir));
                var courier = new Courier(
                        LetterStore.in(storage), Seal.of(MailerProcess.SECRET), server.asConfigured(), later)) {
            courier.runDue();
            courier.settle();
            assertThat(LetterStore.in(storage).backlog()).isEqualTo(new Backlog(0, 0));
        }
    }
}
