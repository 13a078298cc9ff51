package dev.bluepencil.usage;

import static dev.bluepencil.usage.ChargingProcess.CHARACTERS;
import static dev.bluepencil.usage.ChargingProcess.LONGEST_CALL;
import static dev.bluepencil.usage.ChargingProcess.NOW;
import static dev.bluepencil.usage.ChargingProcess.THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.config.Config;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledUsageTest {
    private static final Map<String, String> NO_QUOTA = Map.of("DAILY_CHARACTER_QUOTA", "0");

    @Test
    void what_was_charged_survives_a_kill_and_what_was_under_way_does_not_count_for_long(@TempDir Path folder)
            throws IOException {
        hold(Map.of("DATA_DIR", folder.toString(), "DAILY_CHARACTER_QUOTA", "0"));
    }

    @Test
    void on_postgresql_too() throws IOException {
        try (var postgres = new EmptyPostgres()) {
            hold(Map.of("DATABASE_URL", postgres.url(), "DAILY_CHARACTER_QUOTA", "0"));
        }
    }

    private static void hold(Map<String, String> settings) throws IOException {
        try (var storage = Storage.open(Config.from(settings).storage())) {
            var account = TestAccount.of("ann@example.com");
            AccountStore.in(storage).add(account);
            try (var process = ChargingProcess.start(settings, account.id())) {
                process.awaitCharges(300);
                long charges = 300 + process.kill();

                var lease = LONGEST_CALL.plusMinutes(1);
                assertThat(used(storage, account.id(), Duration.ZERO))
                        .isBetween(charges * CHARACTERS, (charges + THREADS) * CHARACTERS);
                // each thread had at most one that was settled and not acknowledged yet
                assertThat(used(storage, account.id(), lease))
                        .isBetween(charges * CHARACTERS, (charges + THREADS) * CHARACTERS)
                        .isEqualTo(settled(storage, account.id()));
            }
        }
    }

    private static long used(Storage storage, AccountId account, Duration later) {
        return usage(storage, later).of(account).used();
    }

    private static long settled(Storage storage, AccountId account) {
        return usage(storage, Duration.ZERO).days(account).getFirst().characters();
    }

    private static Usage usage(Storage storage, Duration later) {
        var limits = Config.from(NO_QUOTA).limits();
        return new Usage(storage, limits, LONGEST_CALL, InstantSource.fixed(NOW.plus(later)));
    }
}
