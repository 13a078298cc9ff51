package dev.bluepencil.action;

import dev.bluepencil.http.stream.EventStream;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the text actions promise, for the OpenAPI document.
///
/// Asked for `text/event-stream` they answer event by event: `delta` with the next piece of the answer, `replace` with
/// all of it where what was sent had to be mended, then `done` with what JSON would have been, or `error` with a
/// problem.
public interface ActionApi {
    String BAD_ANSWER = """
            `engine_answer_rejected`: The engine declined, said nothing or was cut off.
            `engine_failed`: The engine's answer makes no sense.""";

    String NO_ANSWER = """
            `engine_unavailable`: The engine does not answer right now.
            `engine_not_configured`: No engine that is configured does this; the detail says what to set.
            `engine_misconfigured`: The engine refuses the key or the model it is set up with.""";

    String UNDER_WAY = "`request_under_way`: Another node is answering the request of this Idempotency-Key.";

    String KEY_REUSED = "`idempotency_key_reused`: The Idempotency-Key came with another request before.";

    String TOO_MUCH = RateLimiter.REFUSAL + """

            `quota_exceeded`: The account has not so many characters left today.""";

    String KEY = "Idempotency-Key";

    String KEY_USE = "Names the request. Sent again with the same body within 24 hours it gets the same answer, and is"
            + " charged once.";

    String FRESH = "Cache-Control";

    String FRESH_USE = "With `no-cache` the answer is not one that was given before.";

    /// What an answer looks like that is read while it is written.
    String EVENTS = """
            event: delta
            data: {"text":"I have "}

            event: delta
            data: {"text":"an apple"}

            event: done
            data: {"result":"I have an apple","engine":"gemini"}
            """;

    String LATE_ANSWER = "`engine_timeout`: The engine did not answer in time.";

    @OpenApi(
            path = "/actions/fix-grammar",
            methods = HttpMethod.POST,
            operationId = "fixGrammar",
            tags = "actions",
            summary = "Correct a text",
            description = "Corrects spelling, grammar and punctuation, changing as little as it can.",
            headers = {
                @OpenApiParam(name = KEY, description = KEY_USE, example = "8e03978e-40d5-43dd-bc93-6894a57f9324"),
                @OpenApiParam(name = FRESH, description = FRESH_USE, example = "no-cache")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.FixGrammarRequest.class, example = """
                                {"text": "i has a apple, it was red"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = {
                            @OpenApiContent(from = RevisionAnswer.class, example = """
                                {"result": "I have an apple; it was red", "edits": [
                                  {"offset": 0, "length": 1, "original": "i", "replacement": "I"},
                                  {"offset": 2, "length": 3, "original": "has", "replacement": "have"},
                                  {"offset": 6, "length": 1, "original": "a", "replacement": "an"},
                                  {"offset": 13, "length": 1, "original": ",", "replacement": ";"}],
                                 "language": null, "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 180, "output_tokens": 12}, "cached": false}"""),
                            @OpenApiContent(mimeType = EventStream.CONTENT_TYPE, type = "string", example = EVENTS)
                        }),
                @OpenApiResponse(status = "409", description = UNDER_WAY),
                @OpenApiResponse(status = "422", description = KEY_REUSED),
                @OpenApiResponse(status = "429", description = TOO_MUCH),
                @OpenApiResponse(status = "502", description = BAD_ANSWER),
                @OpenApiResponse(status = "503", description = NO_ANSWER),
                @OpenApiResponse(status = "504", description = LATE_ANSWER)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void fixGrammar(Context ctx);

    @OpenApi(
            path = "/actions/translate",
            methods = HttpMethod.POST,
            operationId = "translate",
            tags = "actions",
            summary = "Translate a text",
            description = "Translates a text; finds out what it is written in where that is not given.",
            headers = {
                @OpenApiParam(name = KEY, description = KEY_USE, example = "8e03978e-40d5-43dd-bc93-6894a57f9324"),
                @OpenApiParam(name = FRESH, description = FRESH_USE, example = "no-cache")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.TranslateRequest.class, example = """
                                {"text": "Good morning, how are you?", "target_language": "German"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = {
                            @OpenApiContent(from = TranslationAnswer.class, example = """
                                {"result": "Guten Morgen, wie geht es Ihnen?", "language": "de",
                                 "detected_language": "en", "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 190, "output_tokens": 18}, "cached": false}"""),
                            @OpenApiContent(mimeType = EventStream.CONTENT_TYPE, type = "string", example = EVENTS)
                        }),
                @OpenApiResponse(status = "409", description = UNDER_WAY),
                @OpenApiResponse(status = "422", description = KEY_REUSED),
                @OpenApiResponse(status = "429", description = TOO_MUCH),
                @OpenApiResponse(status = "502", description = BAD_ANSWER),
                @OpenApiResponse(status = "503", description = NO_ANSWER),
                @OpenApiResponse(status = "504", description = LATE_ANSWER)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void translate(Context ctx);

    @OpenApi(
            path = "/actions/improve",
            methods = HttpMethod.POST,
            operationId = "improve",
            tags = "actions",
            summary = "Make a text clearer",
            description = "Makes a text clearer and smoother, and suits it to the tone, readers and length given."
                    + " The embedded engine only corrects it and drops wordy phrases.",
            headers = {
                @OpenApiParam(name = KEY, description = KEY_USE, example = "8e03978e-40d5-43dd-bc93-6894a57f9324"),
                @OpenApiParam(name = FRESH, description = FRESH_USE, example = "no-cache")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.ImproveRequest.class, example = """
                                {"text": "The meeting it is moved to Friday.", "tone": "friendly"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = {
                            @OpenApiContent(from = RevisionAnswer.class, example = """
                                {"result": "The meeting has moved to Friday.", "edits": [
                                  {"offset": 12, "length": 5, "original": "it is", "replacement": "has"}],
                                 "language": null, "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 200, "output_tokens": 9}, "cached": false}"""),
                            @OpenApiContent(mimeType = EventStream.CONTENT_TYPE, type = "string", example = EVENTS)
                        }),
                @OpenApiResponse(status = "409", description = UNDER_WAY),
                @OpenApiResponse(status = "422", description = KEY_REUSED),
                @OpenApiResponse(status = "429", description = TOO_MUCH),
                @OpenApiResponse(status = "502", description = BAD_ANSWER),
                @OpenApiResponse(status = "503", description = NO_ANSWER),
                @OpenApiResponse(status = "504", description = LATE_ANSWER)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void improve(Context ctx);

    @OpenApi(
            path = "/actions/humanize",
            methods = HttpMethod.POST,
            operationId = "humanize",
            tags = "actions",
            summary = "Make a text sound human",
            description = "Rewrites a text so that it reads as if a person had written it.",
            headers = {
                @OpenApiParam(name = KEY, description = KEY_USE, example = "8e03978e-40d5-43dd-bc93-6894a57f9324"),
                @OpenApiParam(name = FRESH, description = FRESH_USE, example = "no-cache")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.HumanizeRequest.class, example = """
                                {"text": "Communication is key.", "tone": "casual"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = {
                            @OpenApiContent(from = RevisionAnswer.class, example = """
                                {"result": "Talk to each other.", "edits": [
                                  {"offset": 0, "length": 20,
                                   "original": "Communication is key", "replacement": "Talk to each other"}],
                                 "language": null, "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 190, "output_tokens": 6}, "cached": false}"""),
                            @OpenApiContent(mimeType = EventStream.CONTENT_TYPE, type = "string", example = EVENTS)
                        }),
                @OpenApiResponse(status = "409", description = UNDER_WAY),
                @OpenApiResponse(status = "422", description = KEY_REUSED),
                @OpenApiResponse(status = "429", description = TOO_MUCH),
                @OpenApiResponse(status = "502", description = BAD_ANSWER),
                @OpenApiResponse(status = "503", description = NO_ANSWER),
                @OpenApiResponse(status = "504", description = LATE_ANSWER)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void humanize(Context ctx);
}
