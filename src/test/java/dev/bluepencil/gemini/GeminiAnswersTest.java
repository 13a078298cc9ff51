package dev.bluepencil.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.Tokens;
import dev.bluepencil.gemini.EngineRig.Way;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Way.class)
final class GeminiAnswersTest {
    private static final String PLAIN = "I have an apple; it was red.";

    private final GeminiStub gemini = GeminiStub.start();
    private final Way way;
    private final EngineRig rig;

    GeminiAnswersTest(Way way) {
        this.way = way;
        rig = new EngineRig(gemini.url(), way);
    }

    @AfterEach
    void close() {
        rig.close();
        gemini.close();
    }

    @Test
    void the_text_goes_out_apart_from_the_instruction() {
        rig.fix("i has\na apple 🍎");

        var call = gemini.calls().getFirst();
        assertThat(call.text()).isEqualTo("i has\na apple 🍎");
        assertThat(call.instruction()).contains("grammar").doesNotContain("apple");
        assertThat(call.model()).isEqualTo("gemini-test");
        assertThat(call.key()).isEqualTo(EngineRig.KEY);
    }

    @Test
    void nothing_is_set_that_some_models_refuse() {
        rig.fix("i has a apple");

        assertThat(gemini.calls().getFirst().body().path("generationConfig")).isEmpty();
    }

    @Test
    void a_whole_answer_is_the_result_with_its_model_and_its_tokens() {
        gemini.always(GeminiReply.text("I have ", "an apple."));

        assertThat(rig.fix("i has a apple"))
                .isEqualTo(new Answered(
                        "I have an apple.", Optional.empty(), Optional.of("gemini-test"), new Tokens(7, 8)));
    }

    @Test
    void an_answer_may_lack_all_but_its_text() {
        var end = way == Way.STREAMED ? ", \"finishReason\": \"STOP\"" : ""; // else the end of a stream is no end
        gemini.always(GeminiReply.json("""
                {"candidates": [{"content": {"parts": [{"text": "I have an apple."}]}%s}]}""".formatted(end)));

        assertThat(rig.fix("i has a apple")).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(answer.text()).isEqualTo("I have an apple.");
            assertThat(answer.tokens()).isEqualTo(Tokens.NONE);
        });
    }

    @Test
    void thoughts_are_left_out_and_the_answering_model_is_named() {
        gemini.always(GeminiReply.json("""
                {"modelVersion": "gemini-test-001", "candidates": [{"finishReason": "STOP", "content": {"parts": [
                  {"text": "The verb is wrong.", "thought": true}, null, {"text": "I have"}, {}, {"text": " it."}]}}]}"""));

        assertThat(rig.fix("i has it")).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(answer.text()).isEqualTo("I have it.");
            assertThat(answer.model()).contains("gemini-test-001");
        });
    }

    @Test
    void a_plain_answer_will_do_for_every_action() {
        gemini.always(GeminiReply.text(PLAIN));

        for (var assignment : EngineRig.assignments("a")) {
            assertThat(text(rig.apply(assignment))).isEqualTo(PLAIN);
        }
    }

    @Test
    void a_translation_names_the_language_it_was_made_from() {
        gemini.always(GeminiReply.translation("Guten Morgen \"Welt\"", "en-gb"));

        var answer = rig.apply(
                new Translate("Good morning \"world\"", Language.parse("de"), Optional.empty(), Optional.empty()));

        assertThat(gemini.calls().getFirst().wantsJson()).isTrue();
        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("Guten Morgen \"Welt\"");
            assertThat(answered.language()).contains(Language.parse("en-GB"));
        });
    }

    @Test
    void a_translation_from_a_given_language_is_asked_for_as_plain_text() {
        gemini.always(GeminiReply.text("{\"translation\": 1}"));

        var answer = rig.apply(
                new Translate("text", Language.parse("de"), Optional.of(Language.parse("en")), Optional.empty()));

        assertThat(gemini.calls().getFirst().wantsJson()).isFalse();
        assertThat(text(answer)).isEqualTo("{\"translation\": 1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "??", "Martian", "a sentence that is far too long to be the name of any language at all"})
    void a_translation_stands_whatever_language_it_claims_to_be_from(String language) {
        gemini.always(GeminiReply.translation("Guten Morgen", language));

        assertThat(translated()).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("Guten Morgen");
            assertThat(answered.language()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name}, hallo!",
                "{\"a\": 1}",
                "[1]",
                "42",
                "null",
                "{\"translation\": 1}",
                "Say {\"translation\": \"a\"} to it.",
                "{\"translation\": \"a\"} {\"translation\": \"b\"}",
                "```\n{\"translation\": \"a\""
            })
    void a_translation_in_another_form_than_asked_for_is_taken_as_it_is(String answer) {
        gemini.always(GeminiReply.text(answer));

        assertThat(text(translated())).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "```\n%s\n```\n\nLet me know!",
                "Here is the translation:\n\n```json\n%s\n```",
                "Here it is: %s",
                "%s\n\nI kept {name} as it is.",
                "[%s]"
            })
    void a_translation_is_found_in_what_stands_around_it(String around) {
        gemini.always(
                GeminiReply.text(around.formatted("{\"source_language\": \"en\", \"translation\": \"Guten {name}\"}")));

        assertThat(translated()).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("Guten {name}");
            assertThat(answered.language()).contains(Language.parse("en"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void a_translation_with_nothing_in_it_is_rejected(String nothing) {
        gemini.always(GeminiReply.translation(nothing, "en"));

        assertThat(translated()).isInstanceOf(Rejected.class);
    }

    @Test
    void an_answer_that_no_utf_8_can_carry_is_rejected() {
        gemini.always(GeminiReply.json("""
                {"candidates": [{"content": {"parts": [{"text": "a \\ud83d b"}]}, "finishReason": "STOP"}]}"""));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAX_TOKENS", "SAFETY", "RECITATION", "OTHER", "LANGUAGE", "NEVER_HEARD_OF", "stop."})
    void an_answer_that_stopped_early_is_rejected_with_what_it_had(String reason) {
        gemini.always(GeminiReply.stopped(reason, "I have an"));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Rejected.class);
        assertThat(gemini.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "PROHIBITED_CONTENT", "NEVER_HEARD_OF"})
    void a_blocked_text_is_rejected(String reason) {
        gemini.always(GeminiReply.blocked(reason));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[1]",
                "null",
                "{\"candidates\": []}",
                "{\"candidates\": [null]}",
                "{\"candidates\": [{}]}",
                "{\"candidates\": [{\"finishReason\": \"SAFETY\"}]}",
                "{\"candidates\": [{\"content\": {\"role\": \"model\"}, \"finishReason\": \"STOP\"}]}",
                "{\"candidates\": [{\"content\": {\"parts\": []}, \"finishReason\": \"STOP\"}]}",
                "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": \" \\n\"}]}, \"finishReason\": \"STOP\"}]}"
            })
    void an_answer_without_text_is_rejected(String body) {
        gemini.always(GeminiReply.json(body));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Sign in to the network</body></html>",
                "{\"candidates\": [{\"content\":",
                "{\"candidates\": null}",
                "{\"candidates\": \"text\"}",
                "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": {}}]}}]}",
                "{\"candidates\": [], \"usageMetadata\": {\"promptTokenCount\": 99999999999}}"
            })
    void an_answer_that_makes_no_sense_has_failed(String body) {
        gemini.always(GeminiReply.json(body));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Failed.class);
        assertThat(gemini.calls()).hasSize(1);
    }

    @Test
    void an_error_in_place_of_an_answer_is_no_answer() {
        gemini.always(GeminiReply.failure(503));

        assertThat(rig.fix("i has a apple")).isInstanceOf(way == Way.STREAMED ? Unavailable.class : Failed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 405, 413, 422, 418})
    void a_refused_request_has_failed(int status) {
        gemini.always(GeminiReply.status(status));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Failed.class);
        assertThat(gemini.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void a_refused_key_or_an_unknown_model_is_for_the_operator_to_mend(int status) {
        gemini.always(GeminiReply.status(status));

        assertThat(rig.fix("i has a apple")).isInstanceOf(Misconfigured.class);
        assertThat(gemini.calls()).hasSize(1);
    }

    @Test
    void a_wrong_key_is_for_the_operator_to_mend() {
        gemini.always(GeminiReply.invalidKey());

        assertThat(rig.fix("i has a apple")).isInstanceOf(Misconfigured.class);
    }

    @Test
    void a_redirect_is_not_followed_with_the_key() {
        try (var elsewhere = GeminiStub.start()) {
            gemini.always(GeminiReply.redirect(elsewhere.url() + "/v1beta/models/gemini-test:generateContent"));

            assertThat(rig.fix("i has a apple")).isInstanceOf(Failed.class);
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    private EngineAnswer translated() {
        return rig.apply(new Translate("text", Language.parse("de"), Optional.empty(), Optional.empty()));
    }

    private static String text(EngineAnswer answer) {
        assertThat(answer).isInstanceOf(Answered.class);
        return ((Answered) answer).text();
    }
}
