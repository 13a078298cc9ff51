package dev.bluepencil.post;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.post.smtp.PostedLetter;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class SealTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    private static final PostedLetter LETTER = new PostedLetter(
            LetterId.random(),
            NOW,
            new Letter(new EmailAddress("ann@example.com"), "012345 is your code ✏️", "Grüße\n", "<p>Grüße</p>"));

    private final Seal seal = Seal.of(new Secret("a secret"));

    @Test
    void opens_what_it_has_closed_on_any_node_of_the_same_secret() {
        var sealed = seal.close(LETTER, NOW);

        assertThat(Seal.of(new Secret("a secret")).open(sealed)).contains(LETTER);
    }

    @Test
    void nothing_of_the_letter_can_be_read() {
        var content =
                new String(Base64.getDecoder().decode(seal.close(LETTER, NOW).content()), ISO_8859_1);

        // Long enough never to come about by chance.
        assertThat(content).doesNotContain("ann@example.com", "012345", "is your code", inBytes("Grüße"));
    }

    private static String inBytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Test
    void the_same_letter_never_looks_the_same() {
        assertThat(seal.close(LETTER, NOW).content())
                .isNotEqualTo(seal.close(LETTER, NOW).content());
    }

    @Test
    void a_letter_of_another_secret_stays_closed() {
        assertThat(Seal.of(new Secret("another")).open(seal.close(LETTER, NOW))).isEmpty();
    }

    @Test
    void a_letter_does_not_pass_for_another() {
        assertThat(seal.open(new SealedLetter(
                        LetterId.random(), NOW, NOW, seal.close(LETTER, NOW).content())))
                .isEmpty();
    }

    @Test
    void what_was_changed_or_cut_stays_closed() {
        var content = seal.close(LETTER, NOW).content();
        for (var broken :
                new String[] {"", "no base64!", "AAAA", content.substring(0, 24), "A" + content.substring(1)}) {
            if (!broken.equals(content)) {
                assertThat(seal.open(new SealedLetter(LETTER.id(), NOW, NOW, broken)))
                        .isEmpty();
            }
        }
    }
}
