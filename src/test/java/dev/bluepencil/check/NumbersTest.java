package dev.bluepencil.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.check.CorpusTest.Case;
import dev.bluepencil.check.Verdict.Flawed;
import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.engine.Flaw;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same number may be written in many ways; another number is none of them.
final class NumbersTest {
    @ParameterizedTest
    @MethodSource("right")
    void a_number_written_otherwise_is_the_same(Case it) {
        assertThat(it.verdict()).isEqualTo(new Sound(it.answer()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void another_number_is_named(Case it) {
        assertThat(it.verdict())
                .isInstanceOfSatisfying(
                        Flawed.class, flawed -> assertThat(flawed.flaws()).contains(Flaw.NUMBERS));
    }

    private static Stream<Case> right() throws IOException {
        return CorpusTest.cases("right-numbers.txt");
    }

    private static Stream<Case> wrong() throws IOException {
        return CorpusTest.cases("wrong-numbers.txt");
    }
}
