package dev.bluepencil.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.text.Margins;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WithinMarginsTest {
    private static final String ANSWER = "\n I have \n\n an apple.  \n";

    @ParameterizedTest
    @MethodSource("everyCut")
    void the_white_space_before_the_answer_is_the_texts_own_and_what_follows_it_waits(int cut) {
        assertThat(written("\t" + "text\r\n", ANSWER.substring(0, cut), ANSWER.substring(cut)))
                .isEqualTo("\tI have \n\n an apple.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void an_answer_of_white_space_is_not_passed_on(String answer) {
        assertThat(written("text", answer, answer)).isEmpty();
    }

    private static IntStream everyCut() {
        return IntStream.rangeClosed(0, ANSWER.length());
    }

    private static String written(String text, String... pieces) {
        var written = new StringBuilder();
        var deltas = new WithinMargins(Margins.of(text), written::append);
        for (var piece : pieces) {
            deltas.add(piece);
        }
        return written.toString();
    }
}
