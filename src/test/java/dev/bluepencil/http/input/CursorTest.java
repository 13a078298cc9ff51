package dev.bluepencil.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {
    @ParameterizedTest
    @ValueSource(strings = {"7", "1772360400007 019de360-4e00-7000-9b1d-3c5a7e9f1b2d", "Grüße 🦆\0\n\"><", " "})
    void comes_back_as_it_went_out(String key) {
        var text = new Cursor(key).text();

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(text)).isEqualTo(new Cursor(key));
    }

    @Test
    void another_character_anywhere_is_noticed() {
        var text = new Cursor("1772360400007 019de360-4e00-7000-9b1d-3c5a7e9f1b2d").text();
        for (int i = 0; i < text.length(); i++) {
            for (char other : "AZaz09-_=+/ \0é".toCharArray()) {
                if (text.charAt(i) != other) {
                    refused(text.substring(0, i) + other + text.substring(i + 1));
                }
            }
            refused(text.substring(0, i));
            refused(text.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "AAAAAA", "AAAAAAA=", "====", "not a cursor", "../../etc/passwd", "%00", "🦆", "-1"})
    void garbage_is_refused(String text) {
        refused(text);
    }

    @Test
    void padding_and_what_is_no_utf_8_are_refused() {
        refused(new Cursor("seven").text() + "=");
        refused(new Cursor("seven").text() + "A");
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString("seven".getBytes(StandardCharsets.UTF_16)));
    }

    private static void refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.parse(text))
                .withMessage("is not one that an answer of this service gave");
    }
}
