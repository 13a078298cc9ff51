package dev.bluepencil.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedisUrlTest {
    @Test
    void has_a_place_a_user_a_password_and_a_database() {
        var url = RedisUrl.parse("rediss://ann:p%40ss%2F+w%C3%B6rd@redis.example:6380/3");

        assertThat(url)
                .isEqualTo(new RedisUrl(
                        true, "redis.example", 6380, Optional.of("ann"), Optional.of(new Secret("p@ss/+wörd")), 3));
        assertThat(url.place()).isEqualTo("redis.example:6380");
    }

    @Test
    void needs_no_more_than_a_host() {
        assertThat(RedisUrl.parse("redis://localhost"))
                .isEqualTo(new RedisUrl(false, "localhost", 6379, Optional.empty(), Optional.empty(), 0));
        assertThat(RedisUrl.parse("redis://localhost/").database()).isZero();
    }

    @Test
    void may_have_a_password_alone() {
        var url = RedisUrl.parse("redis://:s3cret@localhost");

        assertThat(url.user()).isEmpty();
        assertThat(url.password()).contains(new Secret("s3cret"));
    }

    @Test
    void knows_hosts_of_any_kind() {
        assertThat(RedisUrl.parse("redis://10.0.0.2:1").place()).isEqualTo("10.0.0.2:1");
        assertThat(RedisUrl.parse("redis://[::1]:2").host()).isEqualTo("::1");
        assertThat(RedisUrl.parse("redis://[::1]:2").place()).isEqualTo("[::1]:2");
    }

    @Test
    void prints_nothing_private() {
        assertThat(RedisUrl.parse("redis://ann:lovelace@redis/1")).hasToString("redis:6379/1");
        assertThat(Config.from(Map.of("REDIS_URL", "redis://ann:lovelace@redis"))
                        .toString())
                .doesNotContain("lovelace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann:s3cret@redis",
                "http://ann:s3cret@redis",
                "redis://",
                "redis://ann:s3cret@",
                "redis://s3cret@redis",
                "redis://ann:s3@cret@redis",
                "redis://ann:s3%cret@redis",
                "redis://ann:s3cret@redis:0",
                "redis://ann:s3cret@redis:65536",
                "redis://ann:s3cret@redis/one",
                "redis://ann:s3cret@redis/1?x=y",
                "redis://ann:s3cret@one,two"
            })
    void anything_else_is_a_problem_that_quotes_nothing(String url) {
        assertThatThrownBy(() -> Config.from(Map.of("REDIS_URL", url)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("REDIS_URL is not of the form redis://user:password@host:port/database")
                .hasMessageNotContaining("s3");
    }
}
