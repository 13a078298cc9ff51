package dev.bluepencil.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProtectedSpansTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "Dear [Your Name], hello ¦ PLACEHOLDER ¦ [Your Name]",
                "Dear [name], hello ¦ PLACEHOLDER ¦ [name]",
                "Dear [姓名], hello ¦ PLACEHOLDER ¦ [姓名]",
                "As shown in [1] and so on ¦ PLACEHOLDER ¦ [1]",
                "Dear {{first_name}}, hello ¦ PLACEHOLDER ¦ {{first_name}}",
                "Dear {{ first name }}, hello ¦ PLACEHOLDER ¦ {{ first name }}",
                "Dear {name}, hello ¦ PLACEHOLDER ¦ {name}",
                "Argument {0} is bad ¦ PLACEHOLDER ¦ {0}",
                "Value ${x.y} is bad ¦ PLACEHOLDER ¦ ${x.y}",
                "I have %s here ¦ PLACEHOLDER ¦ %s",
                "I have %1$s here ¦ PLACEHOLDER ¦ %1$s",
                "I have %.2f here ¦ PLACEHOLDER ¦ %.2f",
                "I have %(name)s here ¦ PLACEHOLDER ¦ %(name)s",
                "I have %NAME% here ¦ PLACEHOLDER ¦ %NAME%",
                "I have <<name>> here ¦ PLACEHOLDER ¦ <<name>>",
                "I have <Your Name> here ¦ PLACEHOLDER ¦ <Your Name>",
                "I have [[name]] here ¦ PLACEHOLDER ¦ [[name]]",
                "{% if x %} yes ¦ PLACEHOLDER ¦ {% if x %}",
                "See https://example.com/a_(b)?c=d#e. ¦ URL ¦ https://example.com/a_(b)?c=d#e",
                "See (https://example.com/a). ¦ URL ¦ https://example.com/a",
                "See www.example.com, please ¦ URL ¦ www.example.com",
                "See example.com/path, please ¦ URL ¦ example.com/path",
                "请访问https://example.com/a。谢谢 ¦ URL ¦ https://example.com/a",
                "a [link](docs/a.md) here ¦ URL ¦ docs/a.md",
                "a [link](https://example.com/x 'title') here ¦ URL ¦ https://example.com/x",
                "Write to a.b+c@mail.example.com. ¦ EMAIL ¦ a.b+c@mail.example.com",
                "Run `npm i` now ¦ CODE ¦ `npm i`",
                "Run ``a `b` c`` now ¦ CODE ¦ ``a `b` c``",
                "Use <code>a b</code> now ¦ CODE ¦ <code>a b</code>",
                "So $x_1^2$ is ¦ CODE ¦ $x_1^2$",
                "a <br/> b ¦ TAG ¦ <br/>",
                "a <span class=\"x y\"> ¦ TAG ¦ <span class=\"x y\">",
                "a &nbsp; b ¦ ENTITY ¦ &nbsp;",
                "see bit.ly/3xYz. ¦ URL ¦ bit.ly/3xYz",
                "open src/main/App.java. ¦ PATH ¦ src/main/App.java",
                "open src/main/java first ¦ PATH ¦ src/main/java",
                "it is in C:\\Users\\x, I think ¦ PATH ¦ C:\\Users\\x",
                "edit /etc/hosts. ¦ PATH ¦ /etc/hosts",
                "edit ~/.bashrc now ¦ PATH ¦ ~/.bashrc",
                "run ./build.sh now ¦ PATH ¦ ./build.sh",
                "read notes.txt. ¦ PATH ¦ notes.txt",
                "ask @jon_doe. ¦ HANDLE ¦ @jon_doe",
                "about #teamwork! ¦ HANDLE ¦ #teamwork",
                "über #Fußball, ja ¦ HANDLE ¦ #Fußball",
                "the userName field ¦ IDENTIFIER ¦ userName",
                "the UserAccount class ¦ IDENTIFIER ¦ UserAccount",
                "the userID field ¦ IDENTIFIER ¦ userID",
                "the user_name field ¦ IDENTIFIER ¦ user_name",
                "the MAX_SIZE field ¦ IDENTIFIER ¦ MAX_SIZE",
                "since v1.2.3-beta. ¦ IDENTIFIER ¦ v1.2.3-beta",
                "commit a1b2c3d is ¦ IDENTIFIER ¦ a1b2c3d",
                "id 550e8400-e29b-41d4-a716-446655440000, ok ¦ IDENTIFIER ¦ 550e8400-e29b-41d4-a716-446655440000",
                "pizza 🍕! ¦ EMOJI ¦ 🍕",
                "us 👩‍👩‍👧 all ¦ EMOJI ¦ 👩‍👩‍👧",
                "us 🇩🇪 all ¦ EMOJI ¦ 🇩🇪"
            })
    void what_is_not_prose_is_found(String text, SpanKind kind, String span) {
        assertThat(ProtectedSpans.in(text).of(kind)).containsExactly(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am 100% sure and 50% done",
                "He [the boss] was [sic] there [laughs]",
                "[This is a whole sentence that stands in brackets.]",
                "a < b and c > d, x <y and z> w",
                "It costs $5 and $6, or AT&T & co",
                "Hello.How are you? End.It was. e.g. this, i.e. that",
                "at 3:30 p.m. on 1/2/2024, version 1.2.3",
                "it's 'fine' and \"good\"",
                "a ` b and ` c",
                "{ not a placeholder, but text }",
                "he/she, and/or, yes/no/maybe, A/B, 24/7, km/h, 1/2/2024, the U.S./U.K. deal",
                "end.start of it.he went.so i left, he /she",
                "meet @ 5 or @home, we are #1 in C#",
                "tHe hELLO WORLD iPhone eBay McDonalds mp3 B2B",
                "node.js and vue.js",
                "it costs 1.000.000 on 12.05.2024"
            })
    void prose_is_left_alone(String text) {
        assertThat(ProtectedSpans.in(text).all().stream().filter(span -> span.kind() != SpanKind.CODE))
                .isEmpty();
    }

    @Test
    void a_fence_is_one_span_whatever_is_in_it() {
        var text = "Do:\n```sh\ncurl https://example.com/{{id}}\n```\nDone {{id}}.";

        assertThat(ProtectedSpans.in(text).all().stream().map(Span::text))
                .containsExactly("```sh\ncurl https://example.com/{{id}}\n```", "{{id}}");
    }

    @Test
    void prose_has_the_length_and_the_lines_of_the_text() {
        assertThat(ProtectedSpans.in("a `b`\n```\nc\n```\nd").prose()).isEqualTo("a    \n   \n \n   \nd");
    }

    @Test
    void what_it_touches_it_tells() {
        var spans = ProtectedSpans.in("ab `cd` ef");

        assertThat(spans.touch(0, 3)).isFalse();
        assertThat(spans.touch(2, 4)).isTrue();
        assertThat(spans.touch(7, 9)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spans_are_in_order_and_apart(long seed) {
        var random = new Random(seed);
        var characters = "[]{}()<>`~$%&#@:/._-*|\\\"'!? \n\tabcABC019é中😀\ud83d".toCharArray();
        var text = random.ints(random.nextInt(200), 0, characters.length)
                .mapToObj(at -> String.valueOf(characters[at]))
                .collect(Collectors.joining());

        int end = 0;
        for (var span : ProtectedSpans.in(text).all()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.text()).isNotEmpty().isEqualTo(text.substring(span.start(), span.end()));
            end = span.end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`", "` ``", "[a", "{", "<a ", "<code>", "<!--", "a@", "a@a.", "http://", "a.", "www.", "$a_", "$$a",
                "%a", "__A", "&a", "```\n", "[x](", "](a(", "~~~", "((", "{{", "a/", "/a", "a_", "aB", "a.b/", "@a",
                "#a", "0a", "a-", "C:\\", "~/", "v1.", "👩‍", "a.a-"
            })
    void repetition_is_read_to_its_end(String piece) {
        var text = piece.repeat(20_000 / piece.length());

        assertThat(ProtectedSpans.in(text).prose()).hasSameSizeAs(text);
    }

    private static IntStream seeds() {
        return IntStream.range(0, 1000);
    }
}
