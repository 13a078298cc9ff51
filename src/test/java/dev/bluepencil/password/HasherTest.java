package dev.bluepencil.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HasherTest {
    private final HashingPool pool = new HashingPool();
    private final Hasher hasher = hasher(Map.of());

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven wooden ducks", "pässwörd", "🦆🦆🦆🦆", "a\0b"})
    void knows_a_password_again(String password) {
        assertThat(hasher.verify(password, hasher.hash(password))).isTrue();
    }

    @Test
    void every_character_counts_beyond_the_72_bytes_that_bcrypt_reads() {
        var long1 = "x".repeat(127) + "1";
        var long2 = "x".repeat(127) + "2";

        assertThat(hasher.verify(long2, hasher.hash(long1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a, 'a\0b'", "Secret, secret", "duck, 'duck '"})
    void passwords_that_differ_are_told_apart(String one, String other) {
        assertThat(hasher.verify(other, hasher.hash(one))).isFalse();
    }

    @Test
    void the_same_password_never_hashes_the_same() {
        assertThat(hasher.hash("seven wooden ducks")).isNotEqualTo(hasher.hash("seven wooden ducks"));
    }

    @Test
    void a_hash_of_lower_cost_is_stale_and_still_good() {
        var old = hasher.hash("seven wooden ducks");
        var stricter = hasher(Map.of("BCRYPT_ROUNDS", "5"));

        assertThat(hasher.isStale(old)).isFalse();
        assertThat(stricter.isStale(old)).isTrue();
        assertThat(stricter.verify("seven wooden ducks", old)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4, 5", "10, 12", "12, 12", "12, 10"})
    void a_hash_of_lower_cost_takes_as_much_work_as_a_new_one(int cost, int wanted) {
        long work = (1 << cost)
                + Hasher.costsLeft(cost, wanted).mapToLong(it -> 1L << it).sum();

        assertThat(work).isEqualTo(1L << Math.max(cost, wanted));
    }

    @Test
    void a_pepper_can_be_added_later() {
        var plain = hasher.hash("seven wooden ducks");
        var peppered = hasher(Map.of("PASSWORD_PEPPER", "cayenne"));

        assertThat(peppered.verify("seven wooden ducks", plain)).isTrue();
        assertThat(peppered.isStale(plain)).isTrue();

        var fresh = peppered.hash("seven wooden ducks");
        assertThat(peppered.isStale(fresh)).isFalse();
        assertThat(peppered.verify("seven wooden ducks", fresh)).isTrue();
        assertThat(hasher.verify("seven wooden ducks", fresh)).isFalse();
    }

    private Hasher hasher(Map<String, String> settings) {
        var quick = new HashMap<>(Map.of("BCRYPT_ROUNDS", "4"));
        quick.putAll(settings);
        return new Hasher(Config.from(quick).passwords(), pool);
    }
}
