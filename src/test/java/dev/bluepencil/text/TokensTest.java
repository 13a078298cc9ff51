package dev.bluepencil.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TokensTest {
    private static final String RARE =
            "\r\n\t '’\u00a0\u0301\u0483\u0600\u0903\u0e33\u1100\u1161\u11a8\u200b\u200d\u2028\u3099\ufe0f\ud83d\udc69\udfff©";

    @Test
    void words_keep_their_apostrophes_and_spaces_come_in_runs() {
        assertThat(Tokens.of("I don't  go, 'no'\r\n\n我们"))
                .containsExactly("I", " ", "don't", "  ", "go", ",", " ", "'", "no", "'", "\r\n\n", "我", "们");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_token_cuts_what_a_reader_takes_for_one_character(long seed) {
        var text = text(new Random(seed));

        var tokens = Tokens.of(text);

        assertThat(String.join("", tokens)).isEqualTo(text);
        assertThat(tokens.stream().flatMap(token -> characters(token).stream()))
                .containsExactlyElementsOf(characters(text));
    }

    private static List<String> characters(String text) {
        return Pattern.compile("\\X")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(_ -> switch (random.nextInt(4)) {
                    case 0 -> Character.toString(random.nextInt(0x110000));
                    case 1 -> Character.toString((char) random.nextInt(0x600));
                    case 2 -> Character.toString((char) random.nextInt(0x10000));
                    default -> Character.toString(RARE.charAt(random.nextInt(RARE.length())));
                })
                .collect(Collectors.joining());
    }

    private static IntStream seeds() {
        return IntStream.range(0, 2000);
    }
}
