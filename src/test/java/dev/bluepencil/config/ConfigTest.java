package dev.bluepencil.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigTest {
    private static final String STRONG = "kS9w2Zr7QxT1nB4vH6mY8pL3dF5gJ0aC";

    @Test
    void needs_no_settings_in_development() {
        var config = Config.from(Map.of());

        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.http().appUrl()).isEqualTo(URI.create("http://localhost:8000"));
        assertThat(config.storage().dataDir()).isEqualTo(Path.of("data"));
        assertThat(config.tokens().secret()).isEmpty();
        assertThat(config.mail().smtp()).isEmpty();
    }

    @Test
    void reports_every_problem_in_one_message() {
        var broken = Map.of(
                "PORT", "eighty",
                "APP_URL", "bluepencil.example",
                "ENVIRONMENT", "staging",
                "CORS_ORIGINS", "https://good.example, https://bad.example/path",
                "SMTP_SECURITY", "ssl",
                "TRUSTED_PROXIES", "10.0.0.0/8, proxy.example",
                "SMTP_USERNAME", "ada",
                "SMTP_FROM_EMAIL", "Ada <ada@example.com>",
                "JWT_SECRET_KEY", "short");

        assertThatThrownBy(() -> Config.from(broken))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(
                        "PORT is not a whole number from 0 to 65535",
                        "APP_URL is not an http:// or https:// address",
                        "ENVIRONMENT is none of development, production",
                        "CORS_ORIGINS has 'https://bad.example/path'",
                        "TRUSTED_PROXIES has 'proxy.example'",
                        "SMTP_SECURITY is none of starttls, tls, none",
                        "SMTP_PASSWORD is not set",
                        "SMTP_FROM_EMAIL is not an e-mail address",
                        "JWT_SECRET_KEY is shorter than the 32 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10",
                "10.1",
                "0x7f.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/255.0.0.0",
                "10.0.0.*",
                "10.0.0.1-9",
                "/8",
                "*",
                "::1/129",
                "fe80::1%eth0",
                "10.0.0.1:80",
                "[::1]",
                "\u0661\u0660.0.0.1"
            })
    void a_trusted_proxy_is_an_address_or_a_block(String proxy) {
        assertThatThrownBy(() -> Config.from(Map.of("TRUSTED_PROXIES", proxy)))
                .hasMessageContaining("TRUSTED_PROXIES has '" + proxy + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void production_refuses_to_start_without_a_strong_secret(String secret) {
        var settings = Map.of("ENVIRONMENT", "production", "JWT_SECRET_KEY", secret);

        assertThatThrownBy(() -> Config.from(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("JWT_SECRET_KEY");
    }

    @Test
    void production_listens_on_every_address() {
        var config = Config.from(Map.of("ENVIRONMENT", "production", "JWT_SECRET_KEY", STRONG));

        assertThat(config.http().host()).isEqualTo("0.0.0.0");
    }

    @ParameterizedTest
    @CsvSource({"HS384, 48", "HS512, 64"})
    void a_longer_hash_needs_a_longer_secret(String algorithm, int bytes) {
        var settings = Map.of("JWT_ALGORITHM", algorithm, "JWT_SECRET_KEY", STRONG);

        assertThatThrownBy(() -> Config.from(settings)).hasMessageContaining(bytes + " bytes that " + algorithm);
    }

    @Test
    void a_blank_value_counts_as_unset() {
        assertThat(Config.from(Map.of("PORT", " ", "MONGODB_URL", ""))).isEqualTo(Config.from(Map.of()));
    }

    @Test
    void secrets_do_not_print() {
        var config = Config.from(Map.of("JWT_SECRET_KEY", STRONG, "MONGODB_URL", "mongodb://ada:lovelace@db"));

        assertThat(config.toString()).doesNotContain(STRONG, "lovelace").contains("[secret]");
    }

    @Test
    void the_address_follows_the_port() {
        assertThat(Config.from(Map.of("PORT", "9001")).http().appUrl()).isEqualTo(URI.create("http://localhost:9001"));
    }
}
