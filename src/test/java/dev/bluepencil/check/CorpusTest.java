package dev.bluepencil.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.check.Verdict.Flawed;
import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Flaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts and answers from files beside this test.
final class CorpusTest {
    /// @param result what is to be shown instead of the answer, or the flaw that is to be found
    record Case(String action, String text, String answer, String result) {
        static Case of(String line) {
            var fields = line.split(" \\| ", -1);
            return new Case(
                    fields[0],
                    fields[1].replace("\\n", "\n"),
                    fields[2].replace("\\n", "\n"),
                    fields.length > 3 ? fields[3].replace("\\n", "\n") : "");
        }

        Assignment assignment() {
            return action.startsWith("translate ")
                    ? Judging.translation(text, action.substring("translate ".length()))
                    : Judging.revision(
                            Arrays.stream(Action.values())
                                    .filter(it -> it.slug().equals(action))
                                    .findFirst()
                                    .orElseThrow(),
                            text);
        }

        Verdict verdict() {
            return AnswerCheck.judge(assignment(), answer);
        }
    }

    @ParameterizedTest
    @MethodSource("legitimate")
    void good_work_passes_as_it_is(Case it) {
        assertThat(it.verdict()).isEqualTo(new Sound(it.answer()));
    }

    @ParameterizedTest
    @MethodSource("mended")
    void what_can_be_mended_is(Case it) {
        assertThat(it.verdict()).isEqualTo(new Sound(it.result()));
    }

    @ParameterizedTest
    @MethodSource("obeyed")
    void an_answer_that_obeyed_is_never_shown(Case it) {
        assertThat(it.verdict()).isInstanceOf(Flawed.class);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_broken_is_named(Case it) {
        assertThat(it.verdict())
                .isInstanceOfSatisfying(
                        Flawed.class, flawed -> assertThat(flawed.flaws()).contains(Flaw.valueOf(it.result())));
    }

    private static Stream<Case> broken() throws IOException {
        return cases("broken.txt");
    }

    private static Stream<Case> legitimate() throws IOException {
        return cases("legitimate.txt");
    }

    private static Stream<Case> mended() throws IOException {
        return cases("mended.txt");
    }

    private static Stream<Case> obeyed() throws IOException {
        return cases("obeyed.txt");
    }

    static Stream<Case> cases(String file) throws IOException {
        try (var cases = CorpusTest.class.getResourceAsStream(file)) {
            return new String(cases.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).map(Case::of).toList().stream();
        }
    }
}
