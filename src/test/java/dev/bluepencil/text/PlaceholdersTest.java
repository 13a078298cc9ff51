package dev.bluepencil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholdersTest {
    private static final int LONG = 1000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear [First Name], | First Name",
                "[A] and [B] and [A] | A,B",
                "[ Padded ] | Padded",
                "Dear {{first_name}} {{ last_name }} | first_name,last_name",
                "[Name] and {{Name}} | Name",
                "[name] is not [Name] | name,Name",
                "Sehr geehrte [Anrede für Größe 1], | Anrede für Größe 1",
                "Уважаемый [Имя] | Имя",
                "[X] years | X",
                "we met ([Date]) | Date",
                "**[Date]** | Date",
                "> - [Point One] | Point One",
                "[Company]: we are hiring | Company",
                "[$Amount] and [_draft] | $Amount,_draft",
                "[a](b) [Name] | Name",
            })
    void are_named_once_in_the_order_they_appear_in(String text, String names) {
        assertThat(Placeholders.in(text).names()).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no placeholders",
                "[text](https://example.com)",
                "![picture](a.png)",
                "[text][reference]",
                "[Reference]: https://example.com/a",
                "[Reference]: <a b>",
                "[1] [^1] [^note] [#4]",
                "- [x] done",
                "- [X] done",
                "1. [X] done",
                "> * [X] done",
                "[x] done",
                "[ ] to do",
                "[] and [  ]",
                "`[Code]`",
                "```\n[Code]\n```",
                "[sic] [laughs] [the CEO]",
                "a[0] = b[12]",
                "%s ${amount} %NAME% {0}",
                "{{#if name}} {{/if}} {{> part}} {{! note}}",
                "\\[Escaped]",
                "[broken\nby a line]",
                "[This is a whole sentence, put in brackets.]"
            })
    void nothing_else_is_one(String text) {
        assertThat(Placeholders.in(text).names()).isEmpty();
        assertThat(Placeholders.in(text).filled(values("x", "1", "X", "1", "1", "1", "Code", "1"), LONG))
                .contains(text);
    }

    @Test
    void values_take_their_places() {
        var text = "[A], {{B}} & [A]!\r\n[C]\t{{ B }}";

        assertThat(Placeholders.in(text).filled(values("A", "1", "B", "", "Z", "9"), LONG))
                .contains("1,  & 1!\r\n[C]\t");
    }

    @Test
    void values_are_put_in_as_they_are() {
        var values = values("A", "[B] {{B}} $1 \\0", "B", "[A]");

        assertThat(Placeholders.in("[A][B]").names()).isEmpty();
        assertThat(Placeholders.in("[A] [B]").filled(values, LONG)).contains("[B] {{B}} $1 \\0 [A]");
        assertThat(Placeholders.in("[A]").filled(values("A", "["), LONG)).contains("[");
    }

    @Test
    void nothing_becomes_longer_than_it_may() {
        var text = "ab[A] [A]";

        assertThat(Placeholders.in(text).filled(values("A", "123"), 9)).contains("ab123 123");
        assertThat(Placeholders.in(text).filled(values("A", "123"), 8)).isEmpty();
        assertThat(Placeholders.in("[A] ".repeat(5_000)).filled(values("A", "x".repeat(1_000_000)), 100_000))
                .isEmpty();
    }

    @Test
    void a_name_is_the_same_in_every_form_of_unicode() {
        var composed = "Caf\u00e9";
        var decomposed = "Cafe\u0301";
        var text = "[" + decomposed + "] {{" + composed + "}} [Cafe]";

        assertThat(Placeholders.in(text).names()).containsExactly(decomposed, "Cafe");
        for (var given : List.of(composed, decomposed)) {
            assertThat(Placeholders.in(text).filled(values(given, decomposed), LONG))
                    .contains(decomposed + " " + decomposed + " [Cafe]");
        }
        assertThat(Placeholders.in(text).filled(values("x", "1"), LONG)).contains(text);
        assertThatIllegalArgumentException().isThrownBy(() -> values(composed, "1", decomposed, "1"));
    }

    @Test
    void all_are_among_what_an_answer_must_keep() {
        var text = "Dear [First Name], {{date}} [x] - [Y] [1] %s";
        var kept = ProtectedSpans.in(text).of(SpanKind.PLACEHOLDER);

        assertThat(kept).contains("[First Name]", "{{date}}", "[Y]");
        assertThat(Placeholders.in(text).names()).containsExactly("First Name", "date", "Y");
    }

    private static Values values(String... namesAndTexts) {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new Values(texts);
    }
}
