package dev.bluepencil.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bluepencil.TestClock;
import dev.bluepencil.Wire;
import dev.bluepencil.limit.RateLimits.Sharing;
import dev.bluepencil.storage.Race;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What happens to requests while Redis is away.
final class RedisOutageTest {
    private static final List<Policy> FIVE_A_MINUTE = List.of(new Policy("minute", 5, Duration.ofMinutes(1)));

    private final TestClock clock = new TestClock();
    private final Logger logger = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    @Test
    void requests_go_on_while_redis_is_gone_and_are_counted_together_once_it_is_back()
            throws InterruptedException, ExecutionException {
        try (var redis = new RedisProcess();
                var here = node(redis.url());
                var there = node(redis.url())) {
            assertThat(passed(here, there)).isEqualTo(5);

            redis.stop();
            assertThat(passed(here, there)).isEqualTo(10);
            assertThat(List.of(here.sharing(), there.sharing())).containsOnly(Sharing.AWAY);
            here.giveBack(FIVE_A_MINUTE, "ada");
            assertThat(here.level(FIVE_A_MINUTE, "ada").remaining()).isEqualTo(1);
            assertThat(said()).hasSize(2).allMatch(it -> it.contains("is away"));

            redis.start();
            await(() -> here.sharing() == Sharing.SHARED && there.sharing() == Sharing.SHARED);
            assertThat(passed(here, there)).isEqualTo(5);
            assertThat(said()).hasSize(4);
            assertThat(said().subList(2, 4)).allMatch(it -> it.contains("is back"));
        }
    }

    @Test
    void a_redis_that_falls_silent_holds_nobody_for_long_and_what_it_counted_counts_when_it_speaks()
            throws IOException, InterruptedException, ExecutionException {
        try (var redis = new EmptyRedis();
                var wire = wire(redis);
                var here = node(over(wire, redis))) {
            assertThat(passed(here, here)).isEqualTo(5);

            wire.halt();
            assertThat(passed(here, here)).isEqualTo(5);
            assertThat(here.sharing()).isEqualTo(Sharing.AWAY);
            assertThat(said()).hasSize(1);

            wire.resume();
            await(() -> here.sharing() == Sharing.SHARED);
            assertThat(passed(here, here)).isZero();
            assertThat(said()).hasSize(2);
        }
    }

    @Test
    void a_connection_that_breaks_while_nobody_asks_is_made_anew_without_a_word() throws IOException {
        try (var redis = new EmptyRedis();
                var wire = wire(redis);
                var here = node(over(wire, redis))) {
            wire.cut();
            wire.mend();
            await(() -> here.sharing() == Sharing.AWAY);
            await(() -> here.sharing() == Sharing.SHARED);

            assertThat(here.take(FIVE_A_MINUTE, List.of("ada")).remaining()).isEqualTo(4);
            assertThat(said()).isEmpty();
        }
    }

    @Test
    void starts_without_redis_and_finds_it_later() throws InterruptedException, ExecutionException {
        try (var redis = new RedisProcess()) {
            redis.stop();
            try (var here = node(redis.url());
                    var there = node(redis.url())) {
                assertThat(said()).hasSize(2).allMatch(it -> it.contains("is away"));
                assertThat(passed(here, there)).isEqualTo(10);

                redis.start();
                await(() -> here.sharing() == Sharing.SHARED && there.sharing() == Sharing.SHARED);
                assertThat(passed(here, there)).isEqualTo(5);
                assertThat(said()).hasSize(4);
            }
        }
    }

    @Test
    void a_redis_that_is_slow_to_answer_a_process_that_has_just_begun_is_asked_once_more() throws IOException {
        try (var redis = new EmptyRedis();
                var wire = wire(redis)) {
            wire.loseNext();
            try (var here = node(over(wire, redis))) {
                assertThat(here.sharing()).isEqualTo(Sharing.SHARED);
                assertThat(said()).isEmpty();
            }
        }
    }

    @Test
    void starts_before_one_that_accepts_and_says_nothing()
            throws IOException, InterruptedException, ExecutionException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var here = node("redis://127.0.0.1:" + silent.getLocalPort())) {
            assertThat(here.sharing()).isEqualTo(Sharing.AWAY);
            assertThat(passed(here, here)).isEqualTo(5);
            assertThat(said()).hasSize(1);
        }
    }

    @Test
    void one_that_cannot_write_is_as_good_as_away() throws InterruptedException, ExecutionException {
        try (var redis = new RedisProcess("maxmemory 1", "maxmemory-policy noeviction");
                var here = node(redis.url())) {
            assertThat(here.sharing()).isEqualTo(Sharing.AWAY);
            assertThat(passed(here, here)).isEqualTo(5);
            assertThat(said()).hasSize(1).allMatch(it -> it.contains("OOM"));
        }
    }

    @Test
    void a_password_lets_in_and_is_told_nobody() {
        try (var redis = new RedisProcess("requirepass s3cret:/", "user ann on >s3cret:/ ~bluepencil:* +@all")) {
            for (var login : List.of(":s3cret%3A%2F", "ann:s3cret%3A%2F")) {
                try (var here = node(redis.url().replace("//", "//" + login + "@"))) {
                    assertThat(here.sharing()).isEqualTo(Sharing.SHARED);
                }
            }
            for (var login : List.of("", ":wr0ng@", "bob:s3cret%3A%2F@")) {
                try (var here = node(redis.url().replace("//", "//" + login))) {
                    assertThat(here.sharing()).isEqualTo(Sharing.AWAY);
                }
            }
            assertThat(said()).hasSize(3).noneMatch(it -> it.contains("s3cret") || it.contains("wr0ng"));
        }
    }

    private RateLimits node(String url) {
        return RedisRateLimitsTest.node(url, clock);
    }

    private static Wire wire(EmptyRedis redis) throws IOException {
        var url = URI.create(redis.url());
        return new Wire(url.getHost(), url.getPort());
    }

    private static String over(Wire wire, EmptyRedis redis) {
        var url = URI.create(redis.url());
        return redis.url().replace(url.getHost() + ":" + url.getPort(), "127.0.0.1:" + wire.port());
    }

    /// How many of a hundred at once pass.
    private static int passed(RateLimits here, RateLimits there) throws InterruptedException, ExecutionException {
        return Race.winners(
                100,
                i -> (i % 2 == 0 ? here : there)
                        .take(FIVE_A_MINUTE, List.of("ada"))
                        .admitted());
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static void await(BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            Thread.onSpinWait();
        }
    }
}
