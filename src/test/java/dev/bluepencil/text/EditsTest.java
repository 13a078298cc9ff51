package dev.bluepencil.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EditsTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "Ab",
        "don't",
        "don’t",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        ".",
        ",",
        "…",
        "é",
        "e\u0301",
        "ß",
        "中",
        "文字",
        "שלום",
        "\u202e",
        "😀",
        "👩‍👩‍👧",
        "🇩🇪",
        "𝔸",
        "\u00a0",
        "\ufeff",
        "\ud83d",
        "\ude00",
        "\u0000",
        "[Name]",
        "<b>",
        "https://example.com/?a=1"
    };

    @Test
    void each_changed_word_is_an_edit_of_its_own() {
        assertThat(Edits.between("i has a apple, it was red", "I have an apple; it was red."))
                .containsExactly(
                        new Edit(0, "i", "I"),
                        new Edit(2, "has", "have"),
                        new Edit(6, "a", "an"),
                        new Edit(13, ",", ";"),
                        new Edit(25, "", "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "same | same | 0",
                "\"\" | new | 1",
                "old | \"\" | 1",
                "a b | a  b | 1",
                "dont go | don't go | 1",
                "I 😀 you | I 😁 you | 1"
            })
    void what_stays_is_no_edit(String before, String after, int edits) {
        assertThat(Edits.between(before, after)).hasSize(edits);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void applied_to_the_text_they_give_exactly_the_result(long seed) {
        var random = new Random(seed);
        var before = text(random);
        var after = random.nextBoolean() ? text(random) : changed(before, random);

        var edits = Edits.between(before, after);

        assertThat(applied(edits, before)).isEqualTo(after);
        assertThat(edits).allSatisfy(edit -> {
            assertThat(before).startsWith(before.substring(0, edit.offset()) + edit.original());
            assertThat(splitsPair(before, edit.offset())).isFalse();
            assertThat(splitsPair(before, edit.offset() + edit.length())).isFalse();
        });
    }

    @Test
    void a_long_text_that_is_changed_here_and_there_has_edits_here_and_there() {
        var before = "The quick brown fox jumps. ".repeat(700);
        var after = before.replaceFirst("quick", "slow") + "End.";

        assertThat(Edits.between(before, after)).hasSize(2);
    }

    @Test
    void texts_too_long_to_compare_have_one_edit() {
        var before = "?!".repeat(10_000);
        var after = "!,".repeat(10_000);

        assertThat(Edits.between(before, after)).containsExactly(new Edit(0, before, after));
    }

    private static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, PIECES.length)
                .mapToObj(piece -> PIECES[piece])
                .collect(Collectors.joining());
    }

    private static String changed(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int end = start + random.nextInt(text.length() - start + 1);
        return text.substring(0, start) + text(random) + text.substring(end);
    }

    private static String applied(List<Edit> edits, String before) {
        var after = new StringBuilder();
        int done = 0;
        for (var edit : edits) {
            after.append(before, done, edit.offset()).append(edit.replacement());
            done = edit.offset() + edit.length();
        }
        return after.append(before.substring(done)).toString();
    }

    private static boolean splitsPair(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }
}
