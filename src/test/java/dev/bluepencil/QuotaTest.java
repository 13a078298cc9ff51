package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.ScriptedEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much an account may send in a day, whichever server it sends it to.
final class QuotaTest {
    private static final int CALLERS = 64;
    private static final int LENGTH = 10;
    private static final int QUOTA = CALLERS / 2 * LENGTH;
    private static final Errand FIX = new Errand("fix-grammar", false);
    private static final String ADA = "ada@example.com";

    private final ScriptedEngine model = ScriptedEngine.named("model");

    @AutoClose
    private final TwoNodes nodes;

    private Client.Tokens ada;

    QuotaTest(@TempDir Path folder) throws InterruptedException {
        nodes = new TwoNodes(folder, Map.of("DAILY_CHARACTER_QUOTA", String.valueOf(QUOTA)), model);
        ada = nodes.here.signedIn(ADA);
    }

    @Test
    void exactly_so_many_characters_pass_however_many_come_at_once_and_tomorrow_as_many_again() throws Exception {
        for (int day = 2; day <= 3; day++) {
            var seen = sendAtOnce("day " + day);

            assertThat(seen.stream().map(it -> it.answer().status()))
                    .containsOnly(200, 429)
                    .filteredOn(status -> status == 200)
                    .hasSize(QUOTA / LENGTH);
            var refused = seen.stream()
                    .filter(it -> it.answer().status() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.problem(429, "quota_exceeded").path("detail").asText())
                    .contains("2026-05-0" + day + "T00:00:00Z");
            assertThat(nodes.usedCharacters(ada)).isEqualTo(QUOTA);
            assertThat(model.attempts()).hasSize(QUOTA / LENGTH * (day - 1));

            nodes.letPass(Duration.ofHours(day == 2 ? 12 : 24));
            ada = nodes.here.login(ADA);
            assertThat(nodes.usedCharacters(ada)).isZero();
        }
    }

    @Test
    void who_has_none_left_is_told_when_there_will_be_more() {
        for (int i = 0; i < QUOTA / LENGTH; i++) {
            FIX.run(nodes.either(i).client, text("text", i), ada).done();
        }
        for (var errand : Errand.all()) {
            var seen = errand.run(nodes.there.client, "x", ada);
            seen.problem(429, "quota_exceeded");
            assertThat(seen.answer().header("Retry-After")).isEqualTo("43200");
        }

        // What was answered before is still there for nothing.
        FIX.run(nodes.here.client, text("text", 0), ada).done();
        assertThat(nodes.usedCharacters(ada)).isEqualTo(QUOTA);
    }

    @Test
    void a_text_longer_than_all_of_a_day_is_refused_on_any_day() {
        for (var errand : Errand.all()) {
            var seen = errand.run(nodes.here.client, "x".repeat(QUOTA + 1), ada);
            assertThat(seen.problem(429, "quota_exceeded").path("detail").asText())
                    .contains("" + (QUOTA + 1))
                    .contains("" + QUOTA);
            assertThat(seen.answer().header("Retry-After")).isEmpty();
        }
        assertThat(model.attempts()).isEmpty();

        FIX.run(nodes.here.client, "x".repeat(QUOTA), ada).done();
        assertThat(nodes.usedCharacters(ada)).isEqualTo(QUOTA);
    }

    @Test
    void what_fails_takes_nothing_of_it() throws Exception {
        model.always(new Rejected("The model declined the text."));
        for (var seen : sendAtOnce("failing")) {
            // While it was under way it was reserved, so that some found nothing left.
            assertThat(seen.answer().status()).isIn(502, 429);
        }
        assertThat(nodes.usedCharacters(ada)).isZero();

        model.always(text -> text);
        FIX.run(nodes.here.client, "x".repeat(QUOTA), ada).done();
    }

    private List<Errand.Seen> sendAtOnce(String what) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = new ArrayList<Callable<Errand.Seen>>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                callers.add(() -> FIX.run(nodes.either(number).client, text(what, number), ada));
            }
            return threads.invokeAll(callers).stream().map(Future::resultNow).toList();
        }
    }

    /// None like another.
    private static String text(String what, int number) {
        return "%-7s%3d".formatted(what, number);
    }
}
