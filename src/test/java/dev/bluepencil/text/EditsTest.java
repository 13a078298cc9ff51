package dev.bluepencil.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
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
        "\u0301",
        "\u200d",
        "\u200c",
        "می\u200cروم",
        "สวัสดี",
        "नमस्ते",
        "👍🏽",
        "❤\ufe0f",
        "\r",
        "각",
        "\u1100\u1161",
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
                "I 😀 you | I 😁 you | 1",
                "我去了公圆。 | 我去了公园。 | 1",
                "I 👩‍👩‍👧 you | I 👩‍👩‍👦 you | 1",
                "don’t | don't | 1",
                "café | cafe | 1"
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
        var characters = borders(before);
        assertThat(edits).allSatisfy(edit -> {
            assertThat(before).startsWith(before.substring(0, edit.offset()) + edit.original());
            assertThat(characters).contains(edit.offset(), edit.offset() + edit.length());
        });
    }

    @Test
    void a_long_text_that_is_changed_here_and_there_has_edits_here_and_there() {
        var before = "The quick brown fox jumps. ".repeat(700);
        var after = before.replaceFirst("quick", "slow") + "End.";

        assertThat(Edits.between(before, after)).hasSize(2);
    }

    @Test
    void texts_too_long_to_compare_have_one_edit_between_what_they_share() {
        var before = "?!".repeat(10_000);
        var after = "!,".repeat(10_000);

        assertThat(Edits.between("So: " + before + "Yes", "So: " + after + "Yes"))
                .containsExactly(new Edit(4, before, after));
    }

    @Test
    void a_line_end_is_never_cut() {
        assertThat(Edits.between("a\r\nb", "a\nb")).containsExactly(new Edit(1, "\r\n", "\n"));
    }

    @Test
    void where_there_are_no_spaces_a_character_is_a_word() {
        assertThat(Edits.between("我昨天去了公圆", "我昨天去了公园")).containsExactly(new Edit(6, "圆", "园"));
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

    /// Where one may put a cursor.
    private static Set<Integer> borders(String text) {
        var borders = new HashSet<Integer>(Set.of(0));
        Pattern.compile("\\X").matcher(text).results().forEach(character -> borders.add(character.end()));
        return borders;
    }
}
