package dev.bluepencil.languagetool;

import static dev.bluepencil.languagetool.English.answered;
import static dev.bluepencil.languagetool.English.fix;
import static dev.bluepencil.languagetool.English.improve;
import static dev.bluepencil.languagetool.English.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Italian, whose module is on the class path of the tests, stands for every language that an operator adds.
final class OtherLanguagesTest {
    @Test
    void the_engine_tells_which_it_knows() {
        assertThat(English.ENGINE.languages())
                .contains(Language.parse("en"), Language.parse("en-US"), Language.parse("en-GB"), Language.parse("it"))
                .doesNotContain(Language.parse("de"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "it-IT", "it-CH"})
    void a_text_is_corrected_in_the_language_given(String tag) {
        var answer = answered(fix("Domani andiamo al marcato con gli amicci.", tag));
        assertThat(answer.text()).startsWith("Domani andiamo al ").endsWith(" con gli amici.");
        assertThat(answer.language().orElseThrow().tag()).isEqualTo("it");
    }

    @Test
    void where_none_is_given_it_is_found_out() {
        var answer = answered(fix("Questa mattina la bambina mangia una mela nel giardino con gli amicci."));
        assertThat(answer.language().orElseThrow().tag()).isEqualTo("it");
        assertThat(answer.text()).endsWith("con gli amici.");
        assertThat(answered(improve("Questa mattina la bambina mangia una mela nel giardino."))
                        .language()
                        .orElseThrow()
                        .tag())
                .isEqualTo("it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Perché no? È già così: l'università è là.",
                "Scrivi a mario.rosssi@exmple.it e vedi https://exmple.it/vrde oggi.",
                "Caro [Nmoe Cgonome], benvenuto.",
                "Il signor Hrabbal abita a Köln."
            })
    void the_same_is_left_alone_as_in_english(String text) {
        assertThat(result(fix(text, "it"))).isEqualTo(text);
    }
}
