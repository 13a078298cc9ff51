package dev.bluepencil.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LettersTest {
    private static final EmailAddress ANN = new EmailAddress("ann@example.com");
    private static final URI LINK = URI.create("https://pencil.example/auth/verify-email?token=abc&x=1");

    private final Letters letters = new Letters("Bluepencil", Duration.ofMinutes(10), Duration.ofHours(24));

    @Test
    void asks_to_confirm_an_address_by_code_or_link() {
        var letter = letters.verifyEmail(ANN, Optional.of("Ann Lee"), "012345", LINK);

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.subject()).isEqualTo("012345 is your Bluepencil code");
        assertThat(letter.text())
                .startsWith("Hello Ann Lee,")
                .contains("012345", LINK.toString(), "valid for 10 minutes", "valid for 24 hours");
    }

    @Test
    void says_the_same_in_html() {
        var letter = letters.verifyEmail(ANN, Optional.of("Ann Lee"), "012345", LINK);

        assertThat(letter.html())
                .contains("Hello Ann Lee,", ">012345<", "valid for 10 minutes", "valid for 24 hours")
                .contains("href=\"https://pencil.example/auth/verify-email?token=abc&amp;x=1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "Jean-Luc O’Brien", "Dr. Ann Lee Jr.", "Zoë", "李小龙", "भारती"})
    void greets_people_by_name(String name) {
        assertThat(greetingOf(name)).isEqualTo("Hello " + name + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"win at evil.example", "https://evil.example", "call 123456", "<b>Ann</b>", "ann@evil.example"})
    void leaves_out_a_name_that_is_more_than_words(String name) {
        assertThat(greetingOf(name)).isEqualTo("Hello,");
    }

    @Test
    void greets_whoever_has_no_name() {
        assertThat(letters.verifyEmail(ANN, Optional.empty(), "012345", LINK).text())
                .startsWith("Hello,\n");
    }

    @Test
    void escapes_what_it_puts_into_html() {
        var odd = new Letters("<Pencil> & \"Sons\"", Duration.ofMinutes(10), Duration.ofHours(24));
        var letter = odd.verifyEmail(ANN, Optional.of("O'Brien"), "012345", LINK);

        assertThat(letter.html())
                .contains("Hello O&#39;Brien,", "your code for &lt;Pencil&gt; &amp; &quot;Sons&quot; is")
                .doesNotContain("<Pencil>");
        assertThat(letter.text()).contains("your code for <Pencil> & \"Sons\" is");
    }

    @Test
    void keeps_a_subject_on_one_line() {
        var odd = new Letters("Pencil\r\nBcc: bob@example.com", Duration.ofMinutes(10), Duration.ofHours(24));

        assertThat(odd.alreadyRegistered(ANN).subject())
                .isEqualTo("You already have a Pencil Bcc: bob@example.com account");
    }

    @Test
    void tells_an_owner_that_there_is_an_account_without_any_code_or_link() {
        var letter = letters.alreadyRegistered(ANN);

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.text()).contains("It has an account already").doesNotContain("http");
        assertThat(letter.html()).contains("It has an account already").doesNotContain("href");
    }

    @ParameterizedTest
    @CsvSource({"PT1M, 1 minute", "PT10M, 10 minutes", "PT60M, 1 hour", "PT90M, 90 minutes", "PT24H, 24 hours"})
    void says_how_long_a_code_is_valid_in_words(Duration lifetime, String words) {
        var letter = new Letters("Bluepencil", lifetime, Duration.ofHours(24))
                .verifyEmail(ANN, Optional.empty(), "012345", LINK);

        assertThat(letter.text()).contains("It is valid for " + words + ".");
    }

    private String greetingOf(String name) {
        return letters.verifyEmail(ANN, Optional.of(name), "012345", LINK)
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
    }
}
