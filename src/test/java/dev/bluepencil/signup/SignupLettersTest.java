package dev.bluepencil.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Stationery;
import dev.bluepencil.password.Credential;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignupLettersTest {
    private static final EmailAddress ANN = new EmailAddress("ann@example.com");
    private static final Account ACCOUNT = Account.fresh(
            ANN, Optional.of(new FullName("Ann Lee")), new Credential("a hash"), Instant.parse("2026-03-01T10:00:00Z"));
    private static final URI LINK = URI.create("https://pencil.example/auth/verify-email?token=abc&x=1");

    private final SignupLetters letters = new SignupLetters(new Stationery("Bluepencil"), Duration.ofMinutes(10));

    @Test
    void asks_to_confirm_an_address_by_code_or_link() {
        var letter = letters.verifyEmail(ACCOUNT, "012345", LINK);

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.subject()).isEqualTo("012345 is your Bluepencil code");
        assertThat(letter.text())
                .startsWith("Hello Ann Lee,")
                .contains("012345", LINK.toString(), "valid for 10 minutes", "valid for 24 hours");
    }

    @Test
    void says_the_same_in_html() {
        var letter = letters.verifyEmail(ACCOUNT, "012345", LINK);

        assertThat(letter.html())
                .contains("Hello Ann Lee,", ">012345<", "valid for 10 minutes", "valid for 24 hours")
                .contains("href=\"https://pencil.example/auth/verify-email?token=abc&amp;x=1\"");
    }

    @Test
    void tells_an_owner_that_there_is_an_account_without_any_code_or_link() {
        var letter = letters.alreadyRegistered(ANN);

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.text()).contains("It has an account already").doesNotContain("http");
        assertThat(letter.html()).contains("It has an account already").doesNotContain("href");
    }
}
