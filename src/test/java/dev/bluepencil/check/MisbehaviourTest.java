package dev.bluepencil.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.check.Verdict.Flawed;
import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.engine.Action;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real-looking things that models put around a text, around many texts.
final class MisbehaviourTest {
    private static final String PLAIN = "i think teh apple was red and it fell from the old tree";

    /// `@` stands for the text.
    private static final List<String> ANSWERS = List.of(
            "Here is the corrected text:\n\n@",
            "Here's the corrected version:\n@",
            "Here’s the revised text:\n\n@",
            "Here is the improved version of your text:\n\n@",
            "Here you go: corrected text:\n\n@",
            "Sure! Here is the corrected text:\n\n@",
            "Sure, here's a more natural version:\n\n@",
            "Certainly! Below is the polished version:\n\n@",
            "Of course! Here is the rewritten text:\n\n@",
            "Sure thing!\n\n@",
            "Certainly.\n\n@",
            "Absolutely! I'd be happy to help.\n\nHere is the corrected text:\n\n@",
            "**Corrected text:**\n\n@",
            "**Corrected Text:** @",
            "### Corrected version:\n\n@",
            "Corrected text: @",
            "Revised version:\n@",
            "Improved text:\n\n@",
            "Output:\n@",
            "Result: @",
            "Humanized version:\n\n@",
            "Translation:\n\n@",
            "Hier ist der korrigierte Text:\n\n@",
            "Natürlich! Hier ist die überarbeitete Fassung:\n\n@",
            "Voici le texte corrigé :\n\n@",
            "Aquí tienes el texto corregido:\n\n@",
            "Aqui está o texto corrigido:\n\n@",
            "Ecco il testo corretto:\n\n@",
            "Вот исправленный текст:\n\n@",
            "以下是修改后的文本：\n\n@",
            "以下が修正した文章です：\n\n@",
            "다음은 수정된 텍스트입니다:\n\n@",
            "إليك النص المصحح:\n\n@",
            "İşte düzeltilmiş metin:\n\n@",
            "@\n\nLet me know if you need anything else!",
            "@\n\nI hope this helps!",
            "@\n\nFeel free to ask if you have any questions.",
            "@\n\nWould you like me to make any other changes?",
            "@\n\nChanges made:\n- fixed spelling\n- fixed grammar",
            "@\n\n**Changes made:**\n1. \"a\" → \"an\"\n2. Added a comma",
            "@\n\nI corrected the spelling of one word.",
            "@\n\n---\n\nExplanation: One word was misspelled.",
            "@\n\nNote: I kept the placeholders as they were.",
            "@\n\nIch habe einen Rechtschreibfehler korrigiert.",
            "@\n\nJ'ai corrigé une faute d'orthographe.",
            "@\n\n修改说明：改正了一个拼写错误。",
            "Sure! Here's the corrected text:\n\n\"@\"\n\nLet me know if you need any further changes!",
            "\"@\"",
            "“@”",
            "«@»",
            "```\n@\n```",
            "```text\n@\n```",
            "Here is the corrected text:\n\n```\n@\n```",
            "Here is the corrected text:\n\n```markdown\n@\n```\n\nChanges made:\n- spelling",
            "<text>@</text>",
            "<corrected_text>\n@\n</corrected_text>",
            "<output>@</output>",
            "@</text>",
            "@<|im_end|>",
            "@\n\n[END OF TEXT]",
            "<think>They want a correction.</think>\n@",
            "[\"@\"]",
            "{\"corrected_text\": \"@\"}",
            "Translation (German): @",
            "@</s>",
            "---\n@\n---",
            "\"\"\"\n@\n\"\"\"",
            "\n\n  @  \n",
            "\ufeff@",
            "**@**");

    @ParameterizedTest
    @MethodSource("answers")
    void a_plain_text_is_freed_of_it(String answer) {
        var corrected = Samples.corrected(PLAIN);

        for (var action : Judging.REVISIONS) {
            assertThat(Judging.judge(action, PLAIN, answer.replace("@", corrected)))
                    .isEqualTo(new Sound(corrected));
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void no_text_is_shown_with_it(String answer) {
        for (var sample : Samples.ALL) {
            for (var action : Judging.REVISIONS) {
                var corrected = Samples.corrected(sample);
                switch (Judging.judge(action, sample, answer.replace("@", corrected.strip()))) {
                    case Sound(var text) -> assertThat(text).isEqualTo(corrected);
                    case Flawed(var flaws) -> assertThat(flaws).as(sample).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withoutFence")
    void a_text_that_has_it_itself_keeps_it(String answer) {
        var text = answer.replace("@", "teh apple was red, and it fell from the old tree.");

        for (var action : Judging.REVISIONS) {
            assertThat(Judging.judge(action, text, text.replace("teh", "the").strip()))
                    .isEqualTo(new Sound(text.replace("teh", "the")));
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_translation_is_freed_of_it_or_refused(String answer) {
        var text = "The apple was red, and it fell from the old tree.";
        var translated = "Der Apfel war rot, und er fiel von dem alten Baum.";

        var verdict = Judging.judge(Action.TRANSLATE, text, answer.replace("@", translated));

        assertThat(verdict).isEqualTo(new Sound(translated));
    }

    /// What is in a fence is code, and stays as it is.
    private static Stream<String> withoutFence() {
        return answers().filter(answer -> !answer.contains("```"));
    }

    private static Stream<String> answers() {
        return ANSWERS.stream();
    }
}
