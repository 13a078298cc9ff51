package dev.bluepencil.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PassedTest {
    private final StringBuilder reader = new StringBuilder();
    private final Passed passed = new Passed(reader::append);

    @Test
    void what_is_missing_of_an_answer_is_passed_on() {
        passed.add("I have");
        assertThat(passed.complete("I have an apple")).isTrue();
        assertThat(reader).hasToString("I have an apple");
    }

    @Test
    void a_whole_answer_needs_no_more() {
        passed.add("I have an apple");
        assertThat(passed.complete("I have an apple")).isTrue();
        assertThat(reader).hasToString("I have an apple");
    }

    @Test
    void an_answer_that_begins_otherwise_is_not_passed_on() {
        passed.add("Sure!");
        assertThat(passed.complete("I have an apple")).isFalse();
        assertThat(reader).hasToString("Sure!");
    }
}
