package dev.bluepencil.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DraftTest {
    private static final EmailAddress ANN = new EmailAddress("ann@example.com");

    private final Stationery stationery = new Stationery("Bluepencil");

    @Test
    void says_everything_twice_as_text_and_as_html() {
        var letter = stationery
                .to(ANN, "Hello")
                .greet(Optional.of("Ann"))
                .say("your code is")
                .code("012345")
                .link("Confirm", URI.create("https://pencil.example/?a=1&b=2"))
                .otherwise("Ignore it.")
                .letter();

        assertThat(letter.text()).isEqualTo("""
                Hello Ann,

                your code is

                    012345

                https://pencil.example/?a=1&b=2

                Ignore it.
                """);
        assertThat(letter.html())
                .contains("<p>Hello Ann,</p>", ">012345</p>", "https://pencil.example/?a=1&amp;b=2\">Confirm</a>")
                .contains("<p class=\"small\">Ignore it.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "Jean-Luc O’Brien", "Dr. Ann Lee Jr.", "Zoë", "李小龙", "भारती"})
    void greets_people_by_name(String name) {
        assertThat(greetingOf(Optional.of(name))).isEqualTo("Hello " + name + ",\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"win at evil.example", "https://evil.example", "call 123456", "<b>Ann</b>", "ann@evil.example"})
    void leaves_out_a_name_that_is_more_than_words(String name) {
        assertThat(greetingOf(Optional.of(name))).isEqualTo("Hello,\n");
    }

    @Test
    void greets_whoever_has_no_name() {
        assertThat(greetingOf(Optional.empty())).isEqualTo("Hello,\n");
    }

    @Test
    void escapes_what_it_puts_into_html() {
        var letter = new Stationery("<Pencil> & \"Sons\"")
                .to(ANN, "Hello")
                .greet(Optional.of("O'Brien"))
                .say("100% of <b>")
                .letter();

        assertThat(letter.html())
                .contains("Hello O&#39;Brien,", "&lt;Pencil&gt; &amp; &quot;Sons&quot;", "100% of &lt;b&gt;")
                .doesNotContain("<Pencil>", "<b>");
        assertThat(letter.text()).contains("100% of <b>");
    }

    @Test
    void keeps_a_subject_on_one_line() {
        var letter = stationery.to(ANN, "Pencil\r\nBcc: bob@example.com").letter();

        assertThat(letter.subject()).isEqualTo("Pencil Bcc: bob@example.com");
    }

    @ParameterizedTest
    @CsvSource({"PT1M, 1 minute", "PT10M, 10 minutes", "PT60M, 1 hour", "PT90M, 90 minutes", "PT24H, 24 hours"})
    void says_how_long_something_lasts_in_words(Duration duration, String words) {
        assertThat(Stationery.words(duration)).isEqualTo(words);
    }

    private String greetingOf(Optional<String> name) {
        return stationery.to(ANN, "Hello").greet(name).letter().text();
    }
}
