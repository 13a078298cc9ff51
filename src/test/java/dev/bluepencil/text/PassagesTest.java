package dev.bluepencil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PassagesTest {
    private static final String[] PIECES = {
        "A short sentence. ",
        "Is it? ",
        "word ",
        "No!  ",
        "\n\n",
        "\r\n\r\n",
        "\n",
        "\r\n",
        " ",
        "\t",
        "averyveryverylongwordindeed",
        "`code in it` ",
        "https://example.com/a/b?c=d ",
        "{{ place_holder }} ",
        "[Your Name] ",
        "<a href=\"https://example.com\">a link</a> ",
        "[a link](https://example.com) ",
        "👩‍👩‍👧‍👦",
        "e\u0301",
        "🇩🇪",
        "中文。",
        "שלום ",
        "\ud83d",
        "\ude00",
        "\n```\ncode\n\nmore\n```\n",
        "สวัสดี",
        "\u00a0",
        "a@example.com "
    };

    @Test
    void a_text_that_fits_is_one_passage() {
        assertThat(Passages.cut("One. Two.\n\nThree.", 17)).containsExactly("One. Two.\n\nThree.");
        assertThat(Passages.cut("", 5)).isEmpty();
    }

    @Test
    void paragraphs_come_first_and_fill_up() {
        assertThat(Passages.cut("One is here.\n\nTwo.\r\n\r\nThree is a longer one.", 24))
                .containsExactly("One is here.\n\nTwo.\r\n\r\n", "Three is a longer one.");
    }

    @Test
    void then_lines_then_sentences_then_words() {
        assertThat(Passages.cut("One is here\nTwo is here\nThree", 24))
                .containsExactly("One is here\nTwo is here\n", "Three");
        assertThat(Passages.cut("One is here. Two is here. Three is here.", 30))
                .containsExactly("One is here. Two is here. ", "Three is here.");
        assertThat(Passages.cut("one two three four", 9)).containsExactly("one two ", "three ", "four");
    }

    @Test
    void without_any_border_characters_stay_whole() {
        assertThat(Passages.cut("👩‍👩‍👧👩‍👩‍👧", 10)).containsExactly("👩‍👩‍👧", "👩‍👩‍👧");
        assertThat(Passages.cut("e\u0301e\u0301e\u0301", 3)).containsExactly("e\u0301", "e\u0301", "e\u0301");
        assertThat(Passages.cut("我们今天去公园玩。明天不去。", 10)).containsExactly("我们今天去公园玩。", "明天不去。");
    }

    @Test
    void what_is_not_prose_stays_whole() {
        assertThat(Passages.cut("See https://example.com/a/b/c/d now", 28))
                .containsExactly("See ", "https://example.com/a/b/c/d ", "now");
        assertThat(Passages.cut("Run this:\n\n```\none\n\ntwo\n```\n\nThen go on.", 28))
                .containsExactly("Run this:\n\n", "```\none\n\ntwo\n```\n\n", "Then go on.");
        assertThat(Passages.cut("Dear {{ first name }} and [Your Name] there", 17))
                .containsExactly("Dear ", "{{ first name }} ", "and [Your Name] ", "there");
    }

    @Test
    void white_space_is_no_passage() {
        assertThat(Passages.cut("one" + " ".repeat(20) + "two" + "\n".repeat(9), 5))
                .containsExactly("one" + " ".repeat(20), "two" + "\n".repeat(9));
        assertThat(Passages.cut(" ".repeat(12) + "one", 5)).containsExactly(" ".repeat(12) + "one");
    }

    @Test
    void nothing_fits_into_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Passages.cut("text", 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void joined_they_are_the_text(long seed) {
        var random = new Random(seed);
        var text = random.ints(random.nextInt(60), 0, PIECES.length)
                .mapToObj(piece -> PIECES[piece])
                .collect(Collectors.joining());
        int longest = 1 + random.nextInt(80);

        var passages = Passages.cut(text, longest);

        assertThat(String.join("", passages)).isEqualTo(text);
        assertThat(passages).noneMatch(passage -> passage.isBlank() && passages.size() > 1);
        assertThat(passages.stream().limit(Math.max(0, passages.size() - 1)))
                .noneMatch(passage -> Character.isHighSurrogate(passage.charAt(passage.length() - 1))
                        && startsWithLow(after(passages, passage, text)));
        if (longest >= 50) {
            assertThat(passages).allMatch(passage -> passage.strip().length() <= longest);
        }
    }

    private static boolean startsWithLow(String rest) {
        return !rest.isEmpty() && Character.isLowSurrogate(rest.charAt(0));
    }

    private static String after(List<String> passages, String passage, String text) {
        int end = passages.subList(0, passages.indexOf(passage) + 1).stream()
                .mapToInt(String::length)
                .sum();
        return text.substring(end);
    }

    private static IntStream seeds() {
        return IntStream.range(0, 500);
    }
}
