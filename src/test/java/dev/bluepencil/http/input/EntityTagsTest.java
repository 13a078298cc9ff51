package dev.bluepencil.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityTagsTest {
    @Test
    void a_star_is_any() {
        assertThat(EntityTags.parse(" * ").isAny()).isTrue();
        assertThat(EntityTags.parse("*").has("whatever")).isTrue();
        assertThat(EntityTags.parse("\"*\"").isAny()).isFalse();
    }

    @Test
    void a_list_is_read_as_it_may_be_written() {
        var tags = EntityTags.parse(" ,\t\"a\" ,W/\"b\",, \"\",\"x,y\" , ");

        assertThat(tags.isAny()).isFalse();
        assertThat(tags.strong()).containsExactly("a", "", "x,y");
        assertThat(tags.has("b")).isTrue();
        assertThat(tags.has("x")).isFalse();
    }

    @Test
    void a_tag_comes_back_as_it_went_out() {
        assertThat(EntityTags.parse(EntityTags.written("abc")).strong()).containsExactly("abc");
    }

    @Test
    void a_long_list_is_no_trouble() {
        assertThat(EntityTags.parse("\"\",".repeat(100_000)).strong()).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "a",
                "\"",
                "\"a",
                "a\"",
                "'a'",
                "\"a\"\"b\"",
                "\"a\" \"b\"",
                "w/\"a\"",
                "W/a",
                "W/ \"a\"",
                "*, \"a\"",
                "\"a\", *",
                "\"a b\"",
                "\"a\";",
                "\"\u0100\""
            })
    void nothing_else_is_a_list(String header) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntityTags.parse(header));
    }
}
