package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bluepencil.gemini.GeminiReply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dashboard that operators import, held against what is measured.
final class DashboardTest {
    private static final Pattern METRIC = Pattern.compile("\\b(?:bluepencil|jvm|process)_[a-z0-9_]+");

    @Test
    void all_that_it_asks_for_is_measured(@TempDir Path folder) throws Exception {
        try (var gemini = new GeminiApp(folder, Map.of())) {
            gemini.app.watchMachine();
            gemini.gemini.always(GeminiReply.text("I have an apple."));
            gemini.client
                    .post("/actions/fix-grammar", Map.of("text", "i has a apple."), gemini.ada)
                    .expect(200);
            System.gc();

            assertThat(collected(gemini.client)).containsAll(asked());
        }
    }

    @Test
    void every_panel_takes_the_data_source_that_is_chosen() throws IOException {
        for (var panel : new ObjectMapper()
                .readTree(Path.of("deploy/grafana.json").toFile())
                .path("panels")) {
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.at("/datasource/uid").asText())
                        .as(panel.path("title").asText())
                        .isEqualTo("${datasource}");
            }
        }
    }

    /// Once the JVM has told of its garbage collection, which it does when it has the time.
    private static Set<String> collected(Client client) {
        var names = Scrape.of(client).names();
        for (int looks = 1; looks < 2_000 && !names.contains("jvm_gc_pause_seconds_sum"); looks++) {
            names = Scrape.of(client).names();
        }
        return names;
    }

    private static Set<String> asked() throws IOException {
        var dashboard =
                new ObjectMapper().readTree(Path.of("deploy/grafana.json").toFile());
        var asked = dashboard.findValuesAsText("expr").stream()
                .flatMap(query -> METRIC.matcher(query).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(asked).hasSizeGreaterThan(30);
        return asked;
    }
}
