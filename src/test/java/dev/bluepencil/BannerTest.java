package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BannerTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "0.0.0.0, localhost", "::, localhost", "::1, [::1]", "db8::2, [db8::2]"})
    void an_address_is_told_as_one_that_can_be_opened(String bound, String told) {
        assertThat(Banner.host(bound)).isEqualTo(told);
    }

    @Test
    void an_operator_is_told_what_keeps_letters_from_working() {
        var forgotten = Config.from(Map.of());
        var complete = Config.from(Map.of("APP_URL", "https://write.example", "SMTP_HOST", "mail.example"));

        assertThat(Banner.warnings(forgotten)).hasSize(2).anyMatch(it -> it.contains("SMTP_HOST"));
        assertThat(Banner.warnings(complete)).isEmpty();
    }
}
