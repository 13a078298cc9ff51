package dev.bluepencil.gemini;

import static dev.bluepencil.gemini.GeminiReply.breakOff;
import static dev.bluepencil.gemini.GeminiReply.chunk;
import static dev.bluepencil.gemini.GeminiReply.event;
import static dev.bluepencil.gemini.GeminiReply.failure;
import static dev.bluepencil.gemini.GeminiReply.finish;
import static dev.bluepencil.gemini.GeminiReply.raw;
import static dev.bluepencil.gemini.GeminiReply.silence;
import static dev.bluepencil.gemini.GeminiReply.stream;
import static dev.bluepencil.gemini.GeminiReply.text;
import static dev.bluepencil.gemini.GeminiReply.thought;
import static dev.bluepencil.gemini.GeminiReply.until;
import static dev.bluepencil.gemini.GeminiReply.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.Tokens;
import dev.bluepencil.gemini.EngineRig.Way;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GeminiStreamTest {
    private static final FixGrammar TEXT = new FixGrammar("i has a apple", Optional.empty());
    private static final Translate FOREIGN_TEXT =
            new Translate("I have it.", Language.parse("de"), Optional.empty(), Optional.empty());

    private final GeminiStub gemini = GeminiStub.start();
    private final EngineRig rig = new EngineRig(gemini.url(), Way.STREAMED, Duration.ofSeconds(20), 1);
    private final List<String> deltas = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
        gemini.close();
    }

    @Test
    void each_piece_is_passed_on_before_the_model_writes_the_next() {
        var more = new CountDownLatch(1);
        gemini.always(stream(chunk("I have "), until(more), chunk("an apple."), finish()));

        var answer = rig.apply(TEXT, text -> {
            deltas.add(text);
            more.countDown();
        });

        assertThat(deltas).containsExactly("I have ", "an apple.");
        assertThat(answer)
                .isEqualTo(new Answered(
                        "I have an apple.", Optional.empty(), Optional.of("gemini-test"), new Tokens(7, 8)));
        assertThat(gemini.calls()).hasSize(1).allMatch(GeminiStub.Call::isStreamed);
    }

    @Test
    void a_compressed_piece_is_passed_on_before_the_model_writes_the_next() {
        var more = new CountDownLatch(1);
        gemini.always(zipped(stream(chunk("I have "), until(more), chunk("an apple."), finish())));

        assertThat(rig.apply(TEXT, _ -> more.countDown())).isInstanceOf(Answered.class);
    }

    @Test
    void each_action_is_streamed_and_ends_in_the_whole_answer() {
        gemini.always(text("I have ", "", "an ", "apple."));

        for (var assignment : EngineRig.assignments("i has a apple")) {
            deltas.clear();
            assertThat(textOf(rig.apply(assignment, deltas::add))).isEqualTo("I have an apple.");
            assertThat(deltas).containsExactly("I have ", "an ", "apple.");
        }
    }

    @Test
    void a_translation_is_read_out_of_the_json_that_it_comes_in() {
        var more = new CountDownLatch(1);
        gemini.always(stream(
                chunk("{\"source_language\": \"en\", \"transl"),
                chunk("ation\": \"Ich habe"),
                until(more),
                chunk(" ihn \\ud83c"),
                chunk("\\udf4e.\\"),
                chunk("n\""),
                chunk("}"),
                finish()));

        var answer = rig.apply(FOREIGN_TEXT, text -> {
            deltas.add(text);
            more.countDown();
        });

        assertThat(deltas).containsExactly("Ich habe", " ihn ", "🍎.", "\n");
        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("Ich habe ihn 🍎.\n");
            assertThat(answered.language()).contains(Language.parse("en"));
        });
    }

    @Test
    void a_translation_is_read_out_of_a_fence_as_it_comes() {
        gemini.always(stream(
                chunk("```js"),
                chunk("on\n{\"source_language\": \"en\", \"translation\": \"Ich "),
                chunk("habe ihn.\"}\n`"),
                chunk("``"),
                finish()));

        var answer = rig.apply(FOREIGN_TEXT, deltas::add);

        assertThat(deltas).containsExactly("Ich ", "habe ihn.");
        assertThat(textOf(answer)).isEqualTo("Ich habe ihn.");
    }

    @Test
    void a_surrogate_pair_in_two_pieces_is_passed_on_as_one() {
        gemini.always(stream(
                event(candidate("a \\ud83d")),
                event(candidate("")),
                event(candidate("\\ude42\\ud83c")),
                event(candidate("\\udf4e b")),
                finish()));

        assertThat(textOf(rig.apply(TEXT, deltas::add))).isEqualTo("a 🙂🍎 b");
        assertThat(deltas).containsExactly("a ", "🙂", "🍎 b");
    }

    @Test
    void only_the_text_is_passed_on() {
        gemini.always(stream(
                raw(": a comment\n\n"),
                raw("event: message\nid: 1\nretry: 1000\n\n\n"),
                thought("The verb is wrong."),
                event("{}"),
                event("{\"candidates\": []}"),
                chunk(""),
                chunk("I have it."),
                raw(":\n\n:\n"),
                event("{\"candidates\": [{\"finishReason\": \"STOP\"}]}"),
                event("{\"modelVersion\": \"gemini-test-001\", \"usageMetadata\": {\"promptTokenCount\": 1}}"),
                event("{\"usageMetadata\": {\"promptTokenCount\": 7, \"candidatesTokenCount\": 2}}")));

        assertThat(rig.apply(TEXT, deltas::add))
                .isEqualTo(
                        new Answered("I have it.", Optional.empty(), Optional.of("gemini-test-001"), new Tokens(7, 2)));
        assertThat(deltas).containsExactly("I have it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_in_any_way(String end) {
        var more = new CountDownLatch(1);
        var whole = "data:" + candidate("I have ") + end + end;
        gemini.always(stream(
                raw(whole.substring(0, 30)),
                raw(whole.substring(30)),
                until(more),
                raw("data: {\"candidates\": [{\"finishReason\": \"STOP\"," + end),
                raw("data: \"content\": {\"parts\": [{\"text\": \"it.\"}]}}]}" + end)));

        assertThat(textOf(rig.apply(TEXT, _ -> more.countDown()))).isEqualTo("I have it.");
    }

    @Test
    void a_piece_may_be_huge_and_cut_anywhere_on_its_way() {
        var huge = "I häve 🍎. ".repeat(100_000);
        var bytes = ("data: " + candidate(huge) + "\n\n").getBytes(StandardCharsets.UTF_8);
        gemini.always(
                stream(raw(Arrays.copyOf(bytes, 54)), raw(Arrays.copyOfRange(bytes, 54, bytes.length)), finish()));

        assertThat(textOf(rig.apply(TEXT, deltas::add))).isEqualTo(huge);
        assertThat(deltas).containsExactly(huge);
    }

    @Test
    void a_try_after_one_that_was_passed_on_is_kept_quiet() {
        gemini.next(stream(chunk("I ha"), breakOff()), stream(chunk("You ha"), failure(503)));
        gemini.always(text("He has", " it."));

        assertThat(textOf(rig.apply(TEXT, deltas::add))).isEqualTo("He has it.");
        assertThat(deltas).containsExactly("I ha");
        assertThat(gemini.calls()).hasSize(3);
    }

    @Test
    void a_try_after_one_that_brought_nothing_is_passed_on() {
        gemini.next(stream(thought("Hm."), breakOff()), GeminiReply.status(503));
        gemini.always(text("I have", " it."));

        assertThat(textOf(rig.apply(TEXT, deltas::add))).isEqualTo("I have it.");
        assertThat(deltas).containsExactly("I have", " it.");
    }

    @ParameterizedTest
    @MethodSource
    void what_breaks_off_is_tried_again(GeminiReply broken) {
        gemini.next(broken);
        gemini.always(text("I have it."));

        assertThat(textOf(rig.apply(TEXT))).isEqualTo("I have it.");
        assertThat(gemini.calls()).hasSize(2);
    }

    static List<GeminiReply> what_breaks_off_is_tried_again() {
        return List.of(
                stream(chunk("I "), breakOff()),
                stream(chunk("I "), raw("data: {\"candi"), breakOff()),
                stream(raw(halfACharacter()), breakOff()),
                stream(breakOff()),
                stream(chunk("I ")),
                zipped(stream(chunk("I "), breakOff())),
                stream(chunk("I "), failure(429)),
                stream(failure(500)),
                stream(chunk("I "), failure(503)));
    }

    @ParameterizedTest
    @MethodSource
    void what_ends_badly_is_no_answer(GeminiReply reply, Class<EngineAnswer> fault) {
        gemini.always(reply);

        for (var assignment : EngineRig.assignments("i has a apple")) {
            assertThat(rig.apply(assignment)).isInstanceOf(fault);
            rig.letPass(Duration.ofMinutes(1));
        }
        assertThat(gemini.calls()).hasSize(5);
    }

    static List<Arguments> what_ends_badly_is_no_answer() {
        return List.of(
                Arguments.of(stream(chunk("I "), finish("MAX_TOKENS")), Rejected.class),
                Arguments.of(stream(chunk("I "), finish("SAFETY"), chunk("have it."), finish()), Rejected.class),
                Arguments.of(
                        stream(chunk("I "), event("{\"promptFeedback\": {\"blockReason\": \"SAFETY\"}}")),
                        Rejected.class),
                Arguments.of(stream(), Rejected.class),
                Arguments.of(stream(raw("\n\n: nothing\n\n")), Rejected.class),
                Arguments.of(stream(thought("Hm."), finish()), Rejected.class),
                Arguments.of(stream(chunk(" "), chunk("\n"), finish()), Rejected.class),
                Arguments.of(stream(chunk("I "), event("{\"candidates\": null}"), finish()), Failed.class),
                Arguments.of(stream(chunk("I "), event("[{]"), finish()), Failed.class),
                Arguments.of(stream(chunk("I "), raw("data: {\"candidates\"")), Failed.class),
                Arguments.of(stream(chunk("I "), failure(400)), Failed.class),
                Arguments.of(stream(chunk("I "), failure(403)), Misconfigured.class),
                Arguments.of(GeminiReply.page(200), Failed.class),
                Arguments.of(GeminiReply.page(400), Failed.class),
                Arguments.of(zipped(GeminiReply.page(200)), Failed.class),
                Arguments.of(GeminiReply.json(200, candidate("I have it.")), Failed.class),
                Arguments.of(GeminiReply.redirect("/elsewhere"), Failed.class));
    }

    @Test
    void a_model_that_falls_silent_is_given_up_at_the_deadline() throws InterruptedException {
        gemini.always(stream(chunk("I "), silence()));

        try (var hasty = new EngineRig(gemini.url(), Way.STREAMED, Duration.ofMillis(200), 1)) {
            assertThat(hasty.apply(TEXT, deltas::add)).isEqualTo(new TimedOut());
        }
        gemini.awaitDeparture(TEXT.text());
        assertThat(deltas).containsExactly("I ");
    }

    @Test
    void an_interrupt_cuts_the_call_off_and_frees_its_turn() throws Exception {
        gemini.next(stream(chunk("I "), silence()));
        var begun = new CountDownLatch(1);
        var marked = new FutureTask<>(() -> rig.apply(TEXT, _ -> begun.countDown()) instanceof Unavailable
                && Thread.currentThread().isInterrupted());
        var thread = Thread.startVirtualThread(marked);
        begun.await();

        thread.interrupt();

        gemini.awaitDeparture(TEXT.text());
        assertThat(marked.get()).isTrue();
        assertThat(rig.fix("another")).isInstanceOf(Answered.class);
        assertThat(gemini.calls()).hasSize(2);
    }

    @Test
    void closing_cuts_off_what_is_being_streamed() throws Exception {
        gemini.next(stream(chunk("I "), silence()));
        var begun = new CountDownLatch(1);
        var answer = new FutureTask<>(() -> rig.apply(TEXT, _ -> begun.countDown()));
        Thread.startVirtualThread(answer);
        begun.await();

        rig.close();

        gemini.awaitDeparture(TEXT.text());
        assertThat(answer.get()).isInstanceOf(Unavailable.class);
        assertThat(rig.fix("another")).isInstanceOf(Unavailable.class);
        assertThat(gemini.calls()).hasSize(1);
    }

    @Test
    void a_listener_that_fails_cuts_the_call_off_and_frees_its_turn() throws Exception {
        gemini.next(stream(chunk("I "), silence()));

        assertThatThrownBy(() -> rig.apply(TEXT, _ -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");

        gemini.awaitDeparture(TEXT.text());
        assertThat(rig.fix("another")).isInstanceOf(Answered.class);
    }

    private static byte[] halfACharacter() {
        var bytes = ("data: " + candidate("ä")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; ; i++) {
            if (bytes[i] < 0) {
                return Arrays.copyOf(bytes, i + 1);
            }
        }
    }

    /// @param text as JSON has it between the quotes
    private static String candidate(String text) {
        return "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"" + text + "\"}]}}]}";
    }

    private static String textOf(EngineAnswer answer) {
        assertThat(answer).isInstanceOf(Answered.class);
        return ((Answered) answer).text();
    }
}
