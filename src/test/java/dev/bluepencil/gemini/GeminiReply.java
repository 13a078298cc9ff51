package dev.bluepencil.gemini;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// One answer of the Gemini REST API, well-behaved or not.
@FunctionalInterface
public interface GeminiReply {
    void send(HttpExchange exchange) throws IOException, InterruptedException;

    /// A whole answer, in as many parts as are given, with 7 tokens read, 5 written and 3 thought.
    static GeminiReply text(String... parts) {
        var body = JsonNodeFactory.instance.objectNode();
        var candidate = body.putArray("candidates").addObject().put("finishReason", "STOP");
        var content = candidate.putObject("content").put("role", "model").putArray("parts");
        for (var part : parts) {
            content.addObject().put("text", part);
        }
        body.putObject("usageMetadata")
                .put("promptTokenCount", 7)
                .put("candidatesTokenCount", 5)
                .put("thoughtsTokenCount", 3);
        return json(body.toString());
    }

    /// What a translation comes as, if all goes well.
    static GeminiReply translation(String text, String sourceLanguage) {
        return text(object().put("source_language", sourceLanguage)
                .put("translation", text)
                .toString());
    }

    /// An answer that stopped for another reason than being finished.
    static GeminiReply stopped(String finishReason, String text) {
        var body = object();
        var candidate = body.putArray("candidates").addObject().put("finishReason", finishReason);
        candidate.putObject("content").putArray("parts").addObject().put("text", text);
        return json(body.toString());
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
        var body = object();
        var error = body.putObject("error")
                .put("code", status)
                .put("message", "Told so.")
                .put("status", name);
        error.putArray("details").add(detail);
        return json(status, body.toString());
    }

    /// An error with nothing more to it.
    static GeminiReply status(int status) {
        return json(status, "{}");
    }

    static GeminiReply redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(307, -1);
        };
    }

    /// A success with any body, JSON or not.
    static GeminiReply json(String body) {
        return json(200, body);
    }

    static GeminiReply json(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// Ends the connection in the middle of the answer.
    static GeminiReply cutOff() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"candidates\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /// Never answers.
    static GeminiReply silence() {
        return exchange -> new CountDownLatch(1).await();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
