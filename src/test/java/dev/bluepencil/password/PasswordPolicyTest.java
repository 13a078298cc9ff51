package dev.bluepencil.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.mail.EmailAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordPolicyTest {
    private final HashingPool pool = new HashingPool();
    private final PasswordPolicy policy = policy(Map.of());

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seven wooden ducks", "Tr0ub4dour&3", "S3cure-Pass!", "correct horse battery", "пароль-утка-9"})
    void a_good_password_passes(String password) {
        assertThat(faultIn(policy, password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password1",
                "12345678",
                "qwertyuiop",
                "aaaaaaaaaa",
                "iloveyou1",
                "P@ssw0rd",
                "abcdefgh"
            })
    void one_that_everybody_uses_is_refused(String password) {
        assertThat(faultIn(policy, password)).get().asString().contains("too easy to guess");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " as ",
            value = {"P@$$w0rd!1 as P@$$w0rd!1", "1234567890ab as 1234567890ab", "4@({[<69!1|$5+7 as 4~^_-=69;1:,5/7"})
    void symbols_that_can_be_read_as_letters_in_too_many_ways_are_not_tried_as_such(String text, String estimated) {
        assertThat(PasswordPolicy.estimated(text)).isEqualTo(estimated);
        assertThat(faultIn(policy, "4@({[<69!1|$5+7")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.lovelace", "Lovelace1", "adalovelace", "ada.lovelace@example.com", "Ada Lovelace"})
    void ones_own_words_are_refused(String password) {
        assertThat(faultIn(policy, password)).get().asString().contains("too easy to guess");
    }

    @Test
    void length_counts_characters_not_bytes() {
        assertThat(faultIn(policy, "🦆x🐄q🐖7🐓")).get().asString().contains("at least 8");
        assertThat(faultIn(policy, "🦆x🐄q🐖7🐓!")).isEmpty();
    }

    @Test
    void all_classes_are_needed_where_that_is_asked_for() {
        var strict = policy(Map.of("PASSWORD_REQUIRE_CLASSES", "true"));

        assertThat(faultIn(strict, "seven wooden ducks")).get().asString().contains("upper case");
        assertThat(faultIn(strict, "7 Wooden Ducks")).isEmpty();
    }

    private static Optional<String> faultIn(PasswordPolicy policy, String password) {
        return policy.faultIn(
                new Password(password),
                Optional.of(new EmailAddress("ada.lovelace@example.com")),
                Optional.of("Ada Lovelace"));
    }

    private PasswordPolicy policy(Map<String, String> settings) {
        return new PasswordPolicy(Config.from(settings).passwords(), pool);
    }
}
