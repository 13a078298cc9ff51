package dev.bluepencil.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamedTranslationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source_language\": \"en\", \"translation\": \"Guten Morgen\"}",
                "{\"translation\":\"Guten Morgen\",\"source_language\":\"en\"}",
                " \n{\t\"translation\" : \"Guten Morgen\"\r\n} ",
                "{\"translation\": \"\", \"source_language\": \"en\"}",
                "{\"translation\": \"\\\"a\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"}",
                "{\"translation\": \"\\u00fc\\u00DC \\ud83c\\udf4e \\u0000\"}",
                "{\"translation\": \"ü 🍎 e\u0301 שלום\"}",
                "{\"transl\\u0061tion\": \"Guten Morgen\"}",
                "{\"\\\"translation\\\"\": \"no\", \"translation\": \"yes\"}",
                "{\"source_language\": \"translation\", \"translation\": \"yes\"}",
                "{\"source_language\": \":\", \"translation\": \"{\\\"translation\\\": \\\"in it\\\"}\"}",
                "{\"a\": {\"translation\": \"no\"}, \"b\": [\"translation\", {\"translation\": \"no\"}], \"translation\": \"yes\"}",
                "{\"a\": [], \"b\": {}, \"c\": null, \"d\": -1.5e3, \"e\": true, \"translation\": \"yes\"}",
                "{\"a\": \"\\\\\", \"translation\": \"\\\\\"}",
                "{\"translation\": \"Guten\nMorgen\"}",
                "```json\n{\"source_language\": \"en\", \"translation\": \"Guten Morgen\"}\n```",
                "\n``` {\"translation\": \"Guten Morgen\"} ```\n",
                "{\"source_language\": \"en\", \"translation\": \"Guten Morgen\"}\n\nLet me know if you need more!",
                // Not what was asked for: the translation itself.
                "Guten Morgen",
                " \n Guten Morgen",
                "\"Guten Morgen\"",
                "{name}, guten Morgen!",
                "{ name }, guten Morgen!",
                "[\"translation\"]",
                "`a` ist gut",
                "```\na\n```",
                "``a",
                "```json [",
                "{}",
                "42"
            })
    void what_is_read_is_the_translation_wherever_the_answer_is_cut(String answer) {
        var translation = Translation.parse(answer).text();

        for (int first = 0; first <= answer.length(); first++) {
            for (int second = first; second <= answer.length(); second++) {
                var reader = new StreamedTranslation();
                var read = reader.read(answer.substring(0, first))
                        + reader.read(answer.substring(first, second))
                        + reader.read(answer.substring(second));
                assertThat(read).as("cut at %d and %d", first, second).isEqualTo(translation);
            }
        }
    }

    @Test
    void each_character_is_read_as_soon_as_it_is_there() {
        var reader = new StreamedTranslation();

        assertThat(reader.read("{\"translation\": \"")).isEmpty();
        assertThat(reader.read("G")).isEqualTo("G");
        assertThat(reader.read("\\u00f")).isEmpty();
        assertThat(reader.read("c")).isEqualTo("ü");
        assertThat(reader.read("\\")).isEmpty();
        assertThat(reader.read("nte")).isEqualTo("\nte");
        assertThat(reader.read("\", \"source_language\": \"en\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"translation\": 1}",
                "{\"translation\": null, \"text\": \"a\"}",
                "{\"translation\": {\"text\": \"a\"}}",
                "{\"translation\": [\"a\"]}",
                "{\"text\": \"a\"}",
                "{\"translation\": \"\\x41\"}",
                "{\"translation\": \"\\u00zz\"}"
            })
    void nothing_is_read_where_no_translation_is(String answer) {
        assertThat(new StreamedTranslation().read(answer)).isBlank();
    }
}
