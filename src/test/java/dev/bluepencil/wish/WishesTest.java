package dev.bluepencil.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.TestClock;
import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.FreshCode;
import dev.bluepencil.code.OneTimeCodeStore;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.config.AccountConfig;
import dev.bluepencil.config.PasswordConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.http.Background;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Hasher;
import dev.bluepencil.password.HashingPool;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WishesTest {
    private static final Secret SECRET = new Secret("the secret of these nodes");
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Wish WISH = new Wish(
            CodePurpose.RESET_PASSWORD,
            new EmailAddress("ann.lovelace@example.com"),
            new Visitor("192.0.2.77", "a browser of Ann's"));

    private final Path folder;
    private final TestClock clock = new TestClock();
    private final Sent sent = new Sent();

    @AutoClose
    private final HashingPool pool = new HashingPool();

    @AutoClose
    private final Storage storage;

    private final WishStore store;

    WishesTest(@TempDir Path folder) {
        this.folder = folder;
        storage = Storage.open(TestStorage.sqlite(folder));
        store = WishStore.in(storage);
    }

    @Test
    void a_wish_is_granted_and_forgotten() {
        try (var node = new Node(SECRET, sent)) {
            node.wishes.make(WISH);
        }

        assertThat(sent.wishes).containsExactly(WISH);
        assertThat(store.nextDue()).isEmpty();
    }

    @Test
    void a_wish_whose_node_has_died_is_granted_by_another_when_the_lease_is_over() throws InterruptedException {
        var dead = new Hanging();
        try (var dying = new Node(SECRET, dead);
                var other = new Node(SECRET, sent);
                dead) {
            dying.wishes.make(WISH);
            dead.begun.await();
            clock.pass(Wishes.LEASE.minusMillis(1));
            other.wishes.grantLeftBehind();
            assertThat(sent.wishes).isEmpty();

            clock.pass(Duration.ofMillis(1));
            other.wishes.grantLeftBehind();
            assertThat(sent.wishes).containsExactly(WISH);
            assertThat(store.nextDue()).isEmpty();
        }
    }

    @Test
    void a_wish_that_could_not_be_granted_is_granted_later_with_another_code() {
        try (var node = new Node(SECRET, sent)) {
            sent.breakOff = true;
            node.wishes.make(WISH);
        }
        sent.breakOff = false;
        clock.pass(Wishes.LEASE);
        try (var next = new Node(SECRET, sent)) {
            next.wishes.grantLeftBehind();
        }

        assertThat(sent.wishes).containsExactly(WISH, WISH);
        assertThat(new HashSet<>(sent.hashes)).hasSize(2);
    }

    @Test
    void of_many_nodes_that_look_after_a_dead_one_one_grants_each_wish() throws Exception {
        leaveBehind(20);

        try (var node = new Node(SECRET, sent)) {
            Race.winners(_ -> {
                node.wishes.grantLeftBehind();
                return true;
            });
        }
        assertThat(sent.wishes).hasSize(20);
    }

    @Test
    void a_wish_that_is_older_than_its_code_could_be_is_dropped() {
        leaveBehind(1);
        clock.pass(CODE_LIFETIME);
        try (var node = new Node(SECRET, sent)) {
            node.wishes.grantLeftBehind();
        }

        assertThat(sent.wishes).isEmpty();
        assertThat(store.nextDue()).isEmpty();
    }

    @Test
    void a_wish_sealed_with_another_secret_waits_for_a_node_that_has_it() {
        leaveBehind(1);
        try (var stranger = new Node(new Secret("another secret"), sent)) {
            stranger.wishes.grantLeftBehind();
        }
        assertThat(sent.wishes).isEmpty();

        clock.pass(Wishes.LEASE);
        try (var node = new Node(SECRET, sent)) {
            node.wishes.grantLeftBehind();
        }
        assertThat(sent.wishes).containsExactly(WISH);
    }

    @Test
    void a_wish_that_there_is_no_room_for_is_refused_and_leaves_nothing() {
        var slow = new Hanging();
        try (var node = new Node(SECRET, sent);
                slow) {
            assertThatThrownBy(() -> {
                        while (true) {
                            node.background.run("something", slow::hang);
                        }
                    })
                    .isInstanceOf(ApiException.class);

            assertThatThrownBy(() -> node.wishes.make(WISH)).isInstanceOf(ApiException.class);
            assertThat(sent.wishes).isEmpty();
            assertThat(store.nextDue()).isEmpty();
        }
    }

    @Test
    void nothing_on_the_disk_shows_what_a_wish_is_about_or_whom() throws IOException {
        leaveBehind(1);

        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("lovelace", "192.0.2.77", "a browser", "RESET_PASSWORD");
            }
        }
        assertThat(store.nextDue()).isPresent();
    }

    /// Wishes of a node that died, and whose leases are over.
    private void leaveBehind(int number) {
        for (int i = 0; i < number; i++) {
            store.add(WishSeal.of(SECRET).close(WISH, clock.instant()), clock.instant());
        }
    }

    private final class Node implements AutoCloseable {
        private final Background background = new Background();
        private final Wishes wishes;

        Node(Secret secret, CodeSender sender) {
            var hasher = new Hasher(new PasswordConfig(8, false, Optional.empty(), 4), pool);
            var config = new AccountConfig(CODE_LIFETIME, 5, false);
            var codes = new OneTimeCodes(OneTimeCodeStore.in(storage), hasher, config, clock);
            wishes = new Wishes(storage, secret, codes, Map.of(CodePurpose.RESET_PASSWORD, sender), background, clock);
        }

        @Override
        public void close() {
            wishes.close();
            background.close();
        }
    }

    private static final class Sent implements CodeSender {
        private final List<Wish> wishes = new CopyOnWriteArrayList<>();
        private final List<String> hashes = new CopyOnWriteArrayList<>();
        private volatile boolean breakOff;

        @Override
        public void send(Wish wish, FreshCode code) {
            wishes.add(wish);
            hashes.add(code.hash().hash());
            if (breakOff) {
                throw new IllegalStateException("broken off");
            }
        }
    }

    /// Never gets to the end, until the test does.
    private static final class Hanging implements CodeSender, AutoCloseable {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public void send(Wish wish, FreshCode code) {
            hang();
        }

        void hang() {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            end.countDown();
        }
    }
}
