package dev.bluepencil.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.check.reading.LineEndings;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.repair.Highlighting;
import dev.bluepencil.check.repair.Invisibles;
import dev.bluepencil.check.repair.Layout;
import dev.bluepencil.check.repair.Postscript;
import dev.bluepencil.check.repair.Preamble;
import dev.bluepencil.check.repair.Repair;
import dev.bluepencil.check.repair.Restoration;
import dev.bluepencil.check.repair.Typography;
import dev.bluepencil.check.repair.Wrapping;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Flaw;
import dev.bluepencil.text.Margins;
import dev.bluepencil.text.ProtectedSpans;
import dev.bluepencil.text.SpanKind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds whatever the text and the answer.
final class AnyAnswerTest {
    private static final String[] PIECES = {
        "i has",
        "The apple",
        " ",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "don't",
        "don’t",
        "\"",
        "“",
        "”",
        "...",
        "…",
        "—",
        "-",
        "- ",
        "# ",
        "> ",
        "1. ",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[Name]",
        "[name]",
        "{{id}}",
        "{{ id }}",
        "%s",
        "<b>",
        "</b>",
        "<br/>",
        "&amp;",
        "https://example.com/a",
        "a@example.com",
        "1,000.50",
        "1 000",
        "12",
        "中文",
        "שלום",
        "\u202e",
        "😀",
        "👩‍👩‍👧",
        "e\u0301",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\ud83d",
        "\ude00",
        "\u0000",
        "|",
        "\\",
        "Sure!",
        "Here is the corrected text:",
        "Let me know if you need anything else.",
        "Note:",
        "{",
        "}",
        "\t",
        "'",
        "?",
        "$"
    };

    private static final List<Repair> REPAIRS = List.of(
            new Wrapping(),
            new Preamble(),
            new Postscript(),
            new Invisibles(),
            new Highlighting(),
            new Restoration(),
            new Layout(),
            new Typography());

    @ParameterizedTest
    @MethodSource("seeds")
    void a_text_given_back_as_it_was_passes_as_it_was(long seed) {
        var text = text(new Random(seed));

        for (var action : Judging.REVISIONS) {
            assertThat(Judging.judge(action, text, text)).isEqualTo(new Sound(text));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_repair_changes_what_the_text_has_itself(long seed) {
        var original = Reading.of(LineEndings.unified(text(new Random(seed)).strip()));

        for (var action : Action.values()) {
            for (var repair : REPAIRS) {
                assertThat(repair.repair(action, original, original.text()))
                        .as(repair.getClass().getSimpleName())
                        .isEqualTo(original.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_shown_has_all_that_is_protected(long seed) {
        var random = new Random(seed);
        var text = text(random);
        var answer = changed(text, random);

        for (var action : Action.values()) {
            if (Judging.judge(action, text, answer) instanceof Sound(var result)) {
                var before = ProtectedSpans.in(LineEndings.unified(text.strip()));
                var after = ProtectedSpans.in(LineEndings.unified(result.strip()));
                for (var kind : List.of(SpanKind.PLACEHOLDER, SpanKind.CODE, SpanKind.EMAIL, SpanKind.TAG)) {
                    assertThat(after.of(kind)).containsExactlyInAnyOrderElementsOf(before.of(kind));
                }
                assertThat(Margins.of(result)).isEqualTo(Margins.of(text));
                assertThat(Judging.judge(action, text, result)).isEqualTo(new Sound(result));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void an_empty_answer_is_flawed(Action action) {
        Stream.of("", " ", "\n\n", "\"\"", "```\n```", "Sure!", "Here is the corrected text:")
                .forEach(answer -> assertThat(Judging.judge(action, "The quick brown fox jumps over the dog", answer))
                        .isInstanceOf(Verdict.Flawed.class));
    }

    @Test
    void a_flaw_tells_nothing_of_the_text() {
        assertThat(Judging.judge(Action.FIX_GRAMMAR, "secret [Name] here", "secret here"))
                .isEqualTo(new Verdict.Flawed(Set.of(Flaw.PLACEHOLDERS)));
    }

    private static IntStream seeds() {
        return IntStream.range(0, 1500);
    }

    private static String text(Random random) {
        var text = random.ints(1 + random.nextInt(25), 0, PIECES.length)
                .mapToObj(piece -> PIECES[piece])
                .collect(Collectors.joining());
        return text.isBlank() ? "x" : text;
    }

    private static String changed(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(6));
        return text.substring(0, start) + PIECES[random.nextInt(PIECES.length)] + text.substring(end);
    }
}
