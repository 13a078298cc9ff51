package dev.bluepencil.languagetool;

import static dev.bluepencil.languagetool.English.corrected;
import static dev.bluepencil.languagetool.English.improve;
import static dev.bluepencil.languagetool.English.result;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeftAloneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "The train was late, so we walked home.",
                "She said \"hello\" -- and left... OK?",
                "I like it.  Two spaces are fine.",
                "I can't believe it's not butter!",
                "What a lovely day",
                "They sing and they dance.",
                "If you buy it you will like it.",
                "When I was young, I used to swim.",
                "The number of cars is growing.",
                "One of the animals is old.",
                "Wristing a ball is hard, and they were wristing it."
            })
    void clean_text(String clean) {
        assertThat(corrected(clean)).isEqualTo(clean);
        assertThat(result(improve(clean))).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In Bratislava, Mr. Szabó met Ms. Nguyen and Xi Wang of Huawei.",
                "He lives in Köln.",
                "Bohumil Hrabbal and Kowalczyk eat jalapeños.",
                "We moved to Frobnitz last year."
            })
    void names(String text) {
        assertThat(corrected(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The colour of the harbour pleases our neighbours.",
                "The color of the harbor pleases our neighbors.",
                "We organise it.",
                "We organize it.",
                "The programme costs ten per cent more, and afterwards it is free."
            })
    void either_spelling_where_no_dialect_is_given(String text) {
        assertThat(corrected(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If we have a job we like, we will keep it.",
                "They provided medical treatment and took radical action.",
                "He writes about people that he knows.",
                "One of the people that is here is my aunt.",
                "It costs two euros per person and ten per year.",
                "He goes to work by car, and she walks to school.",
                "I saw nobody but the guard there.",
                "She has access to published reports."
            })
    void what_only_looks_like_a_mistake(String text) {
        assertThat(corrected(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://exmple.com/teh?wierd=1 and www.teh.com for more.",
                "Write to wierd.teh@exmple.com today.",
                "Run `teh comand` now.",
                "It is:\n```\nteh comand wierd\n```\nThat is all.",
                "Dear [Frist Nmae], welcome.",
                "Dear {{frist_nmae}}, welcome to ${teh_plaec}.",
                "Call the getWierdThing of foo_teh in notes.teh or ./teh/wierd.",
                "Thanks to @wierdteh for #tehday.",
                "It is <b class=\"wierd\">bold</b>&nbsp;here.",
                "Use os.path here, obj.method there, and example.xyz or com.example.teh too.",
                "Edit .gitignore and .env.teh, and set teh=5 in config.wierd.",
                "Keep v1.2.3-beta and the hash 3f2a9c1, user_naem and userNaem."
            })
    void what_is_not_prose(String text) {
        assertThat(corrected(text)).isEqualTo(text);
    }

    @Test
    void what_is_not_prose_amid_what_is_corrected() {
        assertThat(corrected("Dear [Frist Nmae], teh {{compny_name}} wrote about `teh code` and wierd things."))
                .isEqualTo("Dear [Frist Nmae], the {{compny_name}} wrote about `teh code` and weird things.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shopping list:\n- milk\n- eggs\n- two loaves of bread\n",
                "# A heading\n\nSome text here.\n\n1. first point\n2. second point\n",
                "  \tIndented text stays.\r\nA new line here.\r\n\r\n",
                "Hi Bob,\n\nthanks for your mail.\n\nBest regards,\nAlice",
                "* one\n* two, which is a much longer item with a great many words in it\n"
            })
    void layout(String text) {
        assertThat(corrected(text)).isEqualTo(text);
    }

    @Test
    void everything_around_a_correction() {
        assertThat(corrected(" \t\r\n🦊 The fox ate teh  🐶 food. \r\n\n "))
                .isEqualTo(" \t\r\n🦊 The fox ate the  🐶 food. \r\n\n ");
    }

    @Test
    void a_sentence_too_long_to_be_one_beside_one_that_is_corrected() {
        var endless = "(".repeat(10_000);
        assertThat(corrected("We was here.\n\n" + endless)).isEqualTo("We were here.\n\n" + endless);
    }
}
