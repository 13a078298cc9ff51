package dev.bluepencil.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrapeFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/openmetrics-text",
                "text/plain;q=0.5, Application/OpenMetrics-Text; version=1.0.0; q=0.01",
                "application/openmetrics-text;version=1.0.0;charset=utf-8;q=0.9,*/*;q=0"
            })
    void open_metrics_is_what_who_names_it_gets(String accept) {
        assertThat(ScrapeFormat.of(accept)).isEqualTo(ScrapeFormat.OPEN_METRICS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/openmetrics-text;q=0",
                "application/openmetrics-text; version=1.0.0; q=0.000 ,text/plain",
                "text/plain"
            })
    void all_others_get_the_older_format(String accept) {
        assertThat(ScrapeFormat.of(accept)).isEqualTo(ScrapeFormat.PROMETHEUS);
    }
}
