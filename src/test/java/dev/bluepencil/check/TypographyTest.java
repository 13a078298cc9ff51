package dev.bluepencil.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.engine.Action;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypographyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "he said \"no\" and dont go ¦ He said “no” and don’t go. ¦ He said \"no\" and don't go.",
                "he said “no” and don’t go ¦ He said \"no\" and don't go. ¦ He said “no” and don’t go.",
                "er sagte „nein“ und ging ¦ Er sagte \"nein\" und ging. ¦ Er sagte „nein“ und ging.",
                "he said «no» and go ¦ He said «no» and went. ¦ He said «no» and went.",
                "i dont know ¦ I don’t know. ¦ I don't know.",
                "café dont ¦ Café don’t. ¦ Café don’t.",
                "wait... what ¦ Wait… what? ¦ Wait... what?",
                "wait… what ¦ Wait... what? ¦ Wait… what?",
                "it is good, i think ¦ It is good—I think. ¦ It is good - I think.",
                "it is good -- i think ¦ It is good — I think. ¦ It is good--I think.",
                "it is good — i think ¦ It is good — I think. ¦ It is good — I think.",
                "pages 10-20 is good ¦ Pages 10–20 are good. ¦ Pages 10-20 are good.",
                "ten km is far ¦ Ten\u00a0km is far. ¦ Ten km is far.",
                "say `it’s` or \"it's\" ok ¦ Say `it’s` or “it’s”, OK. ¦ Say `it’s` or \"it's\", OK.",
                "<a href=\"x\">it’s</a> ok ¦ <a href=\"x\">It's</a> OK. ¦ <a href=\"x\">It’s</a> OK.",
                "mixed “a” and \"b\" is ok ¦ Mixed “a” and \"b\" are OK. ¦ Mixed “a” and \"b\" are OK."
            })
    void a_correction_keeps_the_characters_of_the_text(String text, String answer, String result) {
        assertThat(Judging.judge(Action.FIX_GRAMMAR, text, answer)).isEqualTo(new Sound(result));
    }
}
