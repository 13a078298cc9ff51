package dev.bluepencil.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class EnvExampleTest {
    @Test
    void lists_every_setting_with_its_default_and_nothing_else() throws IOException {
        var env = new Env(Map.of());
        Config.read(env);

        var example = inExample();
        assertThat(example.keySet()).isEqualTo(env.defaults().keySet());
        assertThat(example)
                .allSatisfy((name, value) ->
                        assertThat(value).isEqualToIgnoringCase(env.defaults().get(name)));
    }

    private static Map<String, String> inExample() throws IOException {
        var settings = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of(".env.example"))) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return settings;
    }
}
