package dev.bluepencil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlankTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u200b",
                "\u200b\n\u200c \u200d",
                "\ufeff",
                "\u2060\u00ad",
                "\u00a0\u3000",
                "\u202e\u202c",
                "\u3164",
                "\u2800",
                "\ufe0f",
                "\u0000"
            })
    void what_shows_nothing_is_blank(String text) {
        assertThat(Blank.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200ba", ".", "中", "👍", "\u0301", "\u200b1", "\ud83d"})
    void what_shows_anything_is_not(String text) {
        assertThat(Blank.is(text)).isFalse();
    }
}
