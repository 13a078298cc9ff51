package dev.bluepencil.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "'  Ann@Example.COM ', ann@example.com",
        "ANN+tag@example.com, ann+tag@example.com",
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "ann@xn--bcher-kva.example, ann@xn--bcher-kva.example",
        "o'brien@mail.example.co.uk, o'brien@mail.example.co.uk"
    })
    void has_one_form(String written, String kept) {
        assertThat(new EmailAddress(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann",
                "@example.com",
                "ann@",
                "ann@localhost",
                "ann@example..com",
                "ann@-example.com",
                "ann@exa_mple.com",
                ".ann@example.com",
                "ann..lee@example.com",
                "ann@example.com, bob@example.com",
                "ann lee@example.com",
                "Ann <ann@example.com>",
                "ann@example.com\nBcc: bob@example.com",
                "ann\u0000@example.com",
                "\uD800@example.com",
                "an\u200Bn@example.com",
                "üser@example.com",
                "\u0161nn@example.com",
                "用户@example.com",
                "ann\u0D0A@example.com",
                "\"ann lee\"@example.com",
                "\"ann\"@example.com",
                "\"ann,bob@example.org,lee\"@example.com",
                "ann(work)@example.com",
                "ann@example.com(work)",
                "ann@[127.0.0.1]",
                "ann@\uD800.com",
                "ann@bob@example.com"
            })
    void refuses_what_is_no_address(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(written))
                .withMessage("is not an e-mail address");
    }

    @Test
    void refuses_a_text_that_is_far_too_long_before_it_looks_at_it() {
        var accents = "\u0301\u0323".repeat(30_000);
        for (var written : List.of("ann@" + "例".repeat(5_000) + ".com", "a" + accents + "@example.com")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EmailAddress(written))
                    .withMessage("is not an e-mail address");
        }
    }

    @Test
    void refuses_addresses_that_no_server_would_take() {
        var label = "a".repeat(60) + ".";

        assertThat(new EmailAddress("ann@" + label.repeat(4) + "com").value()).hasSize(251);
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("ann@" + label.repeat(5) + "com"));
    }

    @Test
    void shows_little_of_itself() {
        assertThat(new EmailAddress("ann@example.com")).hasToString("a***@example.com");
    }
}
