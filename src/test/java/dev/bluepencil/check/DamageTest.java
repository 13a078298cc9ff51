package dev.bluepencil.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bluepencil.check.Verdict.Flawed;
import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.engine.Flaw;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What models break inside a text, in many texts.
final class DamageTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void what_is_broken_is_mended_or_named(String name, Flaw flaw, UnaryOperator<String> damage) {
        int damaged = 0;
        for (var sample : Samples.ALL) {
            var corrected = Samples.corrected(sample);
            var answer = damage.apply(corrected);
            if (answer.strip().equals(corrected.strip())) {
                continue;
            }
            damaged++;
            for (var action : Judging.REVISIONS) {
                switch (Judging.judge(action, sample, answer)) {
                    case Sound(var text) -> assertThat(text).isEqualTo(corrected);
                    case Flawed(var flaws) -> assertThat(flaws).as(answer).contains(flaw);
                }
            }
        }
        assertThat(damaged).isPositive();
    }

    private static Stream<Arguments> damages() {
        return Stream.of(
                damage("[Your Name] is filled in", Flaw.PLACEHOLDERS, it -> it.replace("[Your Name]", "Anna")),
                damage("[Your Name] is [Name]", Flaw.PLACEHOLDERS, it -> it.replace("[Your Name]", "[Recipient]")),
                damage("[Your Name] changes case", Flaw.PLACEHOLDERS, it -> it.replace("[Your Name]", "[your name]")),
                damage(
                        "{{order_id}} gets spaces",
                        Flaw.PLACEHOLDERS,
                        it -> it.replace("{{order_id}}", "{{ order_id }}")),
                damage("{{order_id}} is lost", Flaw.PLACEHOLDERS, it -> it.replace("{{order_id}} ", "")),
                damage(
                        "{{order_id}} is renamed",
                        Flaw.PLACEHOLDERS,
                        it -> it.replace("{{order_id}}", "{{orderNumber}}")),
                damage("{name} doubles its braces", Flaw.PLACEHOLDERS, it -> it.replace("{name}", "{{name}}")),
                damage("%s is lost", Flaw.PLACEHOLDERS, it -> it.replace("%s", "some")),
                damage("%1$d is %d", Flaw.PLACEHOLDERS, it -> it.replace("%1$d", "%d")),
                damage("${total} is a sum", Flaw.PLACEHOLDERS, it -> it.replace("${total}", "the total")),
                damage("<<due date>> is lost", Flaw.PLACEHOLDERS, it -> it.replace("<<due date>>", "Monday")),
                damage(
                        "a placeholder is added",
                        Flaw.PLACEHOLDERS,
                        it -> it.contains("\n") ? it : it + " [Your Signature]"),
                damage("a query is dropped", Flaw.ADDRESSES, it -> it.replace("?c=1&d=%20x#top", "")),
                damage(
                        "http for https",
                        Flaw.ADDRESSES,
                        it -> it.replace("https://example.com/", "http://example.com/")),
                damage(
                        "a link is invented",
                        Flaw.ADDRESSES,
                        it -> it.contains("\n") ? it : it + " See https://example.net/more"),
                damage("a URL loses its parenthesis", Flaw.ADDRESSES, it -> it.replace("Foo_(bar)", "Foo")),
                damage("www is dropped", Flaw.ADDRESSES, it -> it.replace("www.example.org", "example.org")),
                damage("a mail address changes", Flaw.ADDRESSES, it -> it.replace("bob.smith+test@", "bob.smith@")),
                damage(
                        "a link target is dropped",
                        Flaw.MARKUP,
                        it -> it.replace(
                                "[the guide](https://example.com/guide)", "the guide (https://example.com/guide)")),
                damage("a relative target changes", Flaw.ADDRESSES, it -> it.replace("cat.png", "kitten.png")),
                damage(
                        "code in a line is corrected",
                        Flaw.CODE,
                        it -> it.replace("`npm install --save`", "`npm install`")),
                damage("code loses its marks", Flaw.CODE, it -> it.replace("`make all`", "make all")),
                damage("a block of code is corrected", Flaw.CODE, it -> it.replace("export A=1", "export A=2")),
                damage("a comment in code is corrected", Flaw.CODE, it -> it.replace("# teh", "# the")),
                damage("a block of code is dropped", Flaw.CODE, it -> it.replaceAll("(?s)\\n```.*```\\n", "\n")),
                damage("code of HTML is corrected", Flaw.CODE, it -> it.replace("<code>teh", "<code>the")),
                damage("a formula changes", Flaw.CODE, it -> it.replace("mc^2", "mc^3")),
                damage("a number changes", Flaw.NUMBERS, it -> it.replace("1,000.50", "1,000.60")),
                damage("a number loses its zeros", Flaw.NUMBERS, it -> it.replace("1,000.50", "1,000")),
                damage("a year changes", Flaw.NUMBERS, it -> it.replace("1984", "1948")),
                damage("a number is dropped", Flaw.NUMBERS, it -> it.replace("15%", "the")),
                damage("a heading is dropped", Flaw.MARKUP, it -> it.replace("## Part two\n\n", "")),
                damage("a heading changes its level", Flaw.MARKUP, it -> it.replace("## Part", "### Part")),
                damage("a heading is added", Flaw.MARKUP, it -> it.startsWith("i think") ? "# Apple\n" + it : it),
                damage("an item is dropped", Flaw.MARKUP, it -> it.replace("- pears\n", "")),
                damage(
                        "items become a sentence",
                        Flaw.MARKUP,
                        it -> it.replace(
                                "- apples\n- pears\n  - green ones\n- bread", "Apples, pears, green ones and bread")),
                damage(
                        "a sentence becomes items",
                        Flaw.MARKUP,
                        it -> it.startsWith("i think") ? "- " + it.replace(" and ", "\n- and ") : it),
                damage("markers are exchanged", Flaw.MARKUP, it -> it.replaceAll("(?m)^- ", "* ")),
                damage("markers are lost", Flaw.MARKUP, it -> it.replaceAll("(?m)^- (?!\\[)", "")),
                damage("numbers of items are lost", Flaw.MARKUP, it -> it.replaceAll("(?m)^\\d\\. ", "")),
                damage("boxes are ticked away", Flaw.MARKUP, it -> it.replace("- [ ] write the report\n", "")),
                damage("quotation is unmarked", Flaw.MARKUP, it -> it.replaceAll("(?m)^> ", "")),
                damage("a row is dropped", Flaw.MARKUP, it -> it.replace("| Anna | 12 |\n", "")),
                damage("bold type is dropped", Flaw.MARKUP, it -> it.replace("**", "")),
                damage("bold type is added", Flaw.MARKUP, it -> it.replace("the ", "**the** ")),
                damage("italic type is dropped", Flaw.MARKUP, it -> it.replace("_soft_", "soft")),
                damage("a tag is dropped", Flaw.MARKUP, it -> it.replace("<b>world</b>", "world")),
                damage("an attribute is dropped", Flaw.MARKUP, it -> it.replace(" class=\"x\"", "")),
                damage("a tag is closed anew", Flaw.MARKUP, it -> it.replace("<br/>", "<br />")),
                damage("a reference is resolved", Flaw.MARKUP, it -> it.replace("&amp;", "&")),
                damage("a comment is dropped", Flaw.MARKUP, it -> it.replace("\n<!-- a comment -->", "")),
                damage("blank lines are dropped", Flaw.LINE_BREAKS, it -> it.replaceAll("\\R\\R", "\n")),
                damage(
                        "lines are doubled",
                        Flaw.LINE_BREAKS,
                        it -> it.contains("```") || it.contains("~~~") ? it : it.replaceAll("(?<!\n)\n(?!\n)", "\n\n")),
                damage(
                        "a verse is one line",
                        Flaw.LINE_BREAKS,
                        it -> it.startsWith("Roses") ? it.replace('\n', ' ') : it),
                damage("a street is on the line above", Flaw.LINE_BREAKS, it -> it.replace("Smith\n12", "Smith, 12")),
                damage("CRLF is LF", Flaw.LINE_BREAKS, it -> it.replace("\r\n", "\n")),
                damage("LF is CRLF", Flaw.LINE_BREAKS, it -> it.replaceAll("(?<!\r)\n", "\r\n")),
                damage(
                        "indents are dropped",
                        Flaw.MARKUP,
                        it -> it.contains("~~~") ? it : it.replaceAll("(?m)^[ \\t]+", "")),
                damage(
                        "straight quotes curl",
                        Flaw.MARKUP,
                        it -> it.startsWith("He said \"")
                                ? it.replaceFirst("\"", "“")
                                        .replaceFirst("\"", "”")
                                        .replace('\'', '’')
                                : it),
                damage(
                        "curly quotes straighten",
                        Flaw.MARKUP,
                        it -> it.startsWith("He said “")
                                ? it.replaceAll("[“”]", "\"").replace('’', '\'')
                                : it),
                damage("dots become one", Flaw.MARKUP, it -> it.replace("...", "…")),
                damage("it becomes empty", Flaw.LENGTH, it -> " \n"),
                damage(
                        "it goes on and on",
                        Flaw.LENGTH,
                        it -> it + (" " + it.strip().replaceAll("\\s+", " ")).repeat(8)),
                damage("it is cut short", Flaw.LENGTH, it -> it.length() > 60 ? it.substring(0, 6) : it),
                damage(
                        "it declines",
                        Flaw.REFUSAL,
                        it -> it.startsWith("I'm sorry") ? it : "I'm sorry, but I can't assist with that request."),
                damage(
                        "it is a machine",
                        Flaw.REFUSAL,
                        it -> it.startsWith("I'm sorry") ? it : "As an AI language model, I cannot process this text."),
                damage(
                        "it asks for the text",
                        Flaw.REFUSAL,
                        it -> it.startsWith("I'm sorry")
                                ? it
                                : "Please provide the text you would like me to work on."),
                damage(
                        "it tells its instruction",
                        Flaw.OBEDIENCE,
                        it -> it
                                + " Keep the language and the regional spelling of the text. Keep its meaning, its facts and its language."));
    }

    private static Arguments damage(String name, Flaw flaw, UnaryOperator<String> damage) {
        return arguments(name, flaw, damage);
    }
}
