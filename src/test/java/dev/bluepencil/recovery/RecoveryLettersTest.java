package dev.bluepencil.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Stationery;
import dev.bluepencil.password.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecoveryLettersTest {
    private static final EmailAddress ANN = new EmailAddress("ann@example.com");
    private static final Account ACCOUNT = Account.fresh(
            ANN, Optional.of(new FullName("Ann Lee")), new Credential("a hash"), Instant.parse("2026-03-01T10:00:00Z"));

    private final RecoveryLetters letters = new RecoveryLetters(new Stationery("Bluepencil"), Duration.ofMinutes(10));

    @Test
    void brings_the_code_inside_only_where_a_locked_screen_does_not_show_it() {
        var letter = letters.resetCode(ACCOUNT, "012345");

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.subject()).isEqualTo("Your Bluepencil code for a new password");
        assertThat(letter.text()).startsWith("Hello Ann Lee,").contains("012345", "valid for 10 minutes");
        assertThat(letter.html()).contains(">012345<", "valid for 10 minutes");
    }

    @Test
    void tells_of_a_reset_without_any_code_or_link() {
        var letter = letters.passwordReset(ACCOUNT);

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.text()).contains("was reset", "If it was not you").doesNotContain("http");
        assertThat(letter.html()).doesNotContain("href");
    }

    @Test
    void tells_of_a_change_without_any_code_or_link() {
        var letter = letters.passwordChanged(ACCOUNT);

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.text()).contains("was changed", "If it was not you").doesNotContain("http");
        assertThat(letter.html()).doesNotContain("href");
    }
}
