package dev.bluepencil.languagetool;

import static dev.bluepencil.languagetool.English.answered;
import static dev.bluepencil.languagetool.English.corrected;
import static dev.bluepencil.languagetool.English.fix;
import static dev.bluepencil.languagetool.English.improve;
import static dev.bluepencil.languagetool.English.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorrectionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i has a apple, it was red                    | I have an apple, it was red
            She recieved teh letter and didnt answered.  | She received the letter and didn't answer.
            we was here                                  | We were here
            Their is many dogs in the park.              | There are many dogs in the park.
            One of the window is open.                   | One of the windows is open.
            The number of boat grows.                    | The number of boats grows.
            Most student are here.                       | Most students are here.
            When he calls, the teacher ask me.           | When he calls, the teacher asks me.
            We have to painted it.                       | We have to paint it.
            There are boats which is old.                | There are boats which are old.
            He bought a umbrella.                        | He bought an umbrella.
            She has old camera.                          | She has an old camera.
            The result is same.                          | The result is the same.
            Many peoples think so.                       | Many people think so.
            Almost boats are old.                        | Most boats are old.
            I know that u can do it.                     | I know that you can do it.
            I was late.the bus did not come.             | I was late. The bus did not come.
            See [the wierd link](https://exmple.com/teh). | See [the weird link](https://exmple.com/teh).
            """)
    void what_is_wrong_is_corrected(String wrong, String right) {
        assertThat(corrected(wrong)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In my opinion it is good.                     | In my opinion, it is good.
            Unfortunately he is ill.                      | Unfortunately, he is ill.
            Finally the train came.                       | Finally, the train came.
            In a big city there is much noise.            | In a big city, there is much noise.
            If you need a ladder you will find it here.   | If you need a ladder, you will find it here.
            The text has many words in it but it has no end. | The text has many words in it, but it has no end.
            I was late, The train was full.               | I was late, the train was full.
            """)
    void commas_part_what_belongs_apart(String wrong, String right) {
        assertThat(corrected(wrong)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He lives in a place wich I like.              | He lives in a place which I like.
            I think I wil go.                             | I think I will go.
            Goverment is old.                             | Government is old.
            He speaks german.                             | He speaks German.
            We watch tv and love hte sea.                 | We watch TV and love the sea.
            It is good for bisnes.                        | It is good for business.
            They sell cigarrets.                          | They sell cigarettes.
            She is a proffeser.                           | She is a professor.
            """)
    void the_likeliest_word_is_chosen(String wrong, String right) {
        assertThat(corrected(wrong)).isEqualTo(right);
    }

    @Test
    void a_paragraph_of_some_length_ends_with_a_full_stop() {
        assertThat(corrected("They went to the market early because they wanted to buy fresh bread"))
                .isEqualTo("They went to the market early because they wanted to buy fresh bread.");
    }

    @Test
    void mistakes_that_show_only_once_another_is_mended_are_mended_too() {
        assertThat(corrected("He go to an scool.")).isEqualTo("He goes to a school.");
    }

    @Test
    void each_dialect_has_its_own_spelling() {
        assertThat(result(fix("The color is red.", "en-GB"))).isEqualTo("The colour is red.");
        assertThat(result(fix("The colour is red.", "en-US"))).isEqualTo("The color is red.");
        assertThat(result(fix("The colour is red.", "en-IE"))).isEqualTo("The colour is red.");
        assertThat(result(fix("The colour is red.", "en-CA"))).isEqualTo("The colour is red.");
    }

    @Test
    void the_answer_names_the_language_and_costs_no_tokens() {
        var answer = answered(fix("He go.", "en-AU"));
        assertThat(answer.language().orElseThrow().tag()).isEqualTo("en-AU");
        assertThat(answer.model()).isEmpty();
        assertThat(answer.tokens()).isEqualTo(Tokens.NONE);
    }

    @Test
    void improving_also_takes_out_needless_words() {
        var wordy = "He have the ability to return back due to the fact that the road is open at this point in time.";
        assertThat(result(improve(wordy))).isEqualTo("He can return because the road is open now.");
    }

    @Test
    void correcting_leaves_needless_words_in() {
        var wordy = "We did it in order to win.";
        assertThat(corrected(wordy)).isEqualTo(wordy);
        assertThat(result(improve(wordy))).isEqualTo("We did it to win.");
    }
}
