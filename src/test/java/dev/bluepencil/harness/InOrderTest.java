package dev.bluepencil.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InOrderTest {
    private final StringBuilder passed = new StringBuilder();
    private final InOrder inOrder = new InOrder(3, passed::append);

    @Test
    void the_first_passage_goes_on_while_it_is_written() {
        inOrder.at(0).add("One ");
        assertThat(passed).hasToString("One ");
    }

    @Test
    void a_later_passage_waits_for_those_before_it() {
        inOrder.at(2).add("three");
        inOrder.at(1).add("two ");
        inOrder.at(0).add("one ");
        assertThat(passed).hasToString("one ");

        inOrder.finish(0, "one ");
        assertThat(passed).hasToString("one two ");

        inOrder.finish(2, "three");
        inOrder.finish(1, "two ");
        assertThat(passed).hasToString("one two three");
    }

    @Test
    void what_was_left_out_of_a_passage_is_passed_on_at_its_end() {
        inOrder.at(0).add("one");
        inOrder.finish(0, "one.\n\n");
        inOrder.at(1).add("two");
        assertThat(passed).hasToString("one.\n\ntwo");
    }

    @Test
    void a_passage_that_is_mended_before_its_turn_goes_on_mended() {
        inOrder.at(1).add("Sure! two ");
        inOrder.finish(1, "two ");
        inOrder.finish(0, "one ");
        assertThat(passed).hasToString("one two ");
    }

    @Test
    void nothing_follows_a_passage_that_was_passed_on_wrongly() {
        inOrder.at(0).add("Sure! one ");
        inOrder.finish(0, "one ");
        inOrder.at(1).add("two ");
        inOrder.finish(1, "two ");
        assertThat(passed).hasToString("Sure! one ");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_whatever_order_they_are_written_they_are_passed_on_from_front_to_back(long seed) {
        var random = new Random(seed);
        var written = new int[3];
        while (IntStream.of(written).sum() < 3 * 4) {
            int place = random.nextInt(3);
            if (written[place] < 3) {
                inOrder.at(place).add(place + "" + written[place] + " ");
            } else if (written[place] == 3) {
                inOrder.finish(place, "%d0 %d1 %d2 ".formatted(place, place, place));
            } else {
                continue;
            }
            written[place]++;
        }
        assertThat(passed).hasToString("00 01 02 10 11 12 20 21 22 ");
    }

    private static IntStream seeds() {
        return IntStream.range(0, 100);
    }
}
