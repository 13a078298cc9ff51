package dev.bluepencil;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What a server that was killed has to answer for when it is back.
interface KillContract {
    int ROUNDS = 2;

    Drill drill();

    @Test
    default void what_was_acknowledged_survives_kills_under_load_and_nothing_that_was_spent_counts_again()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (var server = drill().start()) {
                drill().reckon(server);
                drill().killUnderLoad(ThreadLocalRandom.current().nextInt(50, 250), server);
            }
        }
        try (var server = drill().start()) {
            drill().reckon(server);
        }
        drill().reckonLetters();
    }
}
