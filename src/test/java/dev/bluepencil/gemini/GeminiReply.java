package dev.bluepencil.gemini;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One answer of the Gemini REST API, well-behaved or not, or one step of an answer that streams.
///
/// An answer such as [#text] or [#blocked] suits both ways of asking: it comes as one JSON document, or as a stream of
/// events. Steps make up a stream that a test controls:
///
/// ```java
/// var more = new CountDownLatch(1);
/// gemini.always(GeminiReply.stream(chunk("I have "), until(more), chunk("an apple."), finish()));
/// ```
@FunctionalInterface
public interface GeminiReply {
    /// How many characters of a text come at a time where it is streamed.
    int PIECE = 97;

    void send(GeminiExchange exchange) throws IOException, InterruptedException;

    /// A whole answer, in as many parts or events as are given, with 7 tokens read, 5 written and 3 thought.
    static GeminiReply text(String... parts) {
        return exchange -> {
            if (exchange.call().isStreamed()) {
                for (var part : parts) {
                    chunk(part).send(exchange);
                }
                finish().send(exchange);
            } else {
                json(withUsage(withReason(candidate(parts), "STOP")).toString()).send(exchange);
            }
        };
    }

    /// What a translation comes as, if all goes well.
    static GeminiReply translation(String text, String sourceLanguage) {
        return text(translated(text, sourceLanguage));
    }

    /// A whole answer that is made of the text that came, streamed a few characters at a time.
    static GeminiReply rewriting(UnaryOperator<String> work) {
        return exchange -> {
            var call = exchange.call();
            var answer = work.apply(call.text());
            var whole = call.wantsJson() ? translated(answer, "en") : answer;
            text(call.isStreamed() ? pieces(whole) : new String[] {whole}).send(exchange);
        };
    }

    /// One reply for a call that wants JSON, as translations do, and another for all others.
    static GeminiReply either(GeminiReply translation, GeminiReply other) {
        return exchange -> (exchange.call().wantsJson() ? translation : other).send(exchange);
    }

    /// An answer that stopped for another reason than being finished.
    static GeminiReply stopped(String finishReason, String text) {
        return json(withReason(candidate(text), finishReason).toString());
    }

    static GeminiReply blocked(String blockReason) {
        var body = object();
        body.putObject("promptFeedback").put("blockReason", blockReason);
        return json(body.toString());
    }

    static GeminiReply invalidKey() {
        return error(
                400,
                "INVALID_ARGUMENT",
                object().put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                        .put("reason", "API_KEY_INVALID"));
    }

    /// @param retryDelay as in `google.rpc.RetryInfo`: seconds and an "s"
    static GeminiReply rateLimited(String retryDelay) {
        return error(
                429,
                "RESOURCE_EXHAUSTED",
                object().put("@type", "type.googleapis.com/google.rpc.RetryInfo")
                        .put("retryDelay", retryDelay));
    }

    /// An error in Google's form.
    static GeminiReply error(int status, String name, ObjectNode detail) {
        var body = errorOf(status, name);
        ((ObjectNode) body.get("error")).putArray("details").add(detail);
        return json(status, body.toString());
    }

    /// An error with nothing more to it.
    static GeminiReply status(int status) {
        return json(status, "{}");
    }

    static GeminiReply redirect(String location) {
        return exchange -> exchange.respond(307, new byte[0], "Location: " + location);
    }

    /// A page of HTML, as from a proxy.
    static GeminiReply page(int status) {
        return exchange -> exchange.respond(
                status,
                "<html><body>\n<p>data: none</p>\n</body></html>".getBytes(StandardCharsets.UTF_8),
                "Content-Type: text/html");
    }

    /// A success with any body, JSON or not; a stream has it as its only event.
    static GeminiReply json(String body) {
        return exchange -> {
            if (!exchange.call().isStreamed()) {
                json(200, body).send(exchange);
            } else if (!body.isEmpty()) {
                event(body).send(exchange);
            }
        };
    }

    /// The body as it is, however it was asked for.
    static GeminiReply json(int status, String body) {
        return exchange ->
                exchange.respond(status, body.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
    }

    /// Drops the connection in the middle of the answer.
    static GeminiReply cutOff() {
        return stream(raw("data: {\"candidates\":"), breakOff());
    }

    /// Never answers, and as a step never goes on.
    static GeminiReply silence() {
        return _ -> new CountDownLatch(1).await();
    }

    /// The same, compressed.
    static GeminiReply zipped(GeminiReply reply) {
        return exchange -> {
            exchange.compress();
            reply.send(exchange);
        };
    }

    /// An answer step by step, ended in order after the last.
    static GeminiReply stream(GeminiReply... steps) {
        return exchange -> {
            exchange.begin();
            for (var step : steps) {
                step.send(exchange);
            }
        };
    }

    /// Step: an event with more of the text.
    static GeminiReply chunk(String text) {
        return event(candidate(text).toString());
    }

    /// Step: an event with a thought of the model.
    static GeminiReply thought(String text) {
        var event = candidate(text);
        ((ObjectNode) event.at("/candidates/0/content/parts/0")).put("thought", true);
        return event(event.toString());
    }

    /// Step: the last event of a whole answer, without text, with 7 tokens read, 5 written and 3 thought.
    static GeminiReply finish() {
        return finish("STOP");
    }

    static GeminiReply finish(String reason) {
        return event(withUsage(withReason(candidate(""), reason)).toString());
    }

    /// Step: an error where an event should be.
    static GeminiReply failure(int code) {
        return event(errorOf(code, "UNKNOWN").toString());
    }

    /// Step: any event.
    static GeminiReply event(String data) {
        return raw(data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining("", "", "\n")));
    }

    /// Step: any characters.
    static GeminiReply raw(String characters) {
        return exchange -> exchange.write(characters);
    }

    /// Step: any bytes.
    static GeminiReply raw(byte[] bytes) {
        return exchange -> exchange.write(bytes);
    }

    /// Step: goes on when the gate opens.
    static GeminiReply until(CountDownLatch gate) {
        return _ -> gate.await();
    }

    /// Step: drops the connection.
    static GeminiReply breakOff() {
        return GeminiExchange::breakOff;
    }

    private static String translated(String text, String sourceLanguage) {
        return object().put("source_language", sourceLanguage)
                .put("translation", text)
                .toString();
    }

    /// No character is cut.
    private static String[] pieces(String text) {
        var characters = text.codePoints().mapToObj(Character::toString).toList();
        return IntStream.iterate(0, at -> at < characters.size(), at -> at + PIECE)
                .mapToObj(at -> String.join("", characters.subList(at, Math.min(at + PIECE, characters.size()))))
                .toArray(String[]::new);
    }

    private static ObjectNode candidate(String... parts) {
        var body = object();
        var content = body.putArray("candidates").addObject().putObject("content");
        var array = content.put("role", "model").putArray("parts");
        for (var part : parts) {
            array.addObject().put("text", part);
        }
        return body;
    }

    private static ObjectNode withReason(ObjectNode body, String finishReason) {
        ((ObjectNode) body.at("/candidates/0")).put("finishReason", finishReason);
        return body;
    }

    private static ObjectNode withUsage(ObjectNode body) {
        body.putObject("usageMetadata")
                .put("promptTokenCount", 7)
                .put("candidatesTokenCount", 5)
                .put("thoughtsTokenCount", 3);
        return body;
    }

    private static ObjectNode errorOf(int code, String name) {
        var body = object();
        body.putObject("error").put("code", code).put("message", "Told so.").put("status", name);
        return body;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
