package dev.bluepencil.action;

import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the text actions promise, for the OpenAPI document.
interface ActionApi {
    String BAD_ANSWER = """
            `engine_answer_rejected`: The engine declined, said nothing or was cut off.
            `engine_failed`: The engine's answer makes no sense.""";

    String NO_ANSWER = """
            `engine_unavailable`: The engine does not answer right now.
            `engine_not_configured`: No engine that is configured does this; the detail says what to set.
            `engine_misconfigured`: The engine refuses the key or the model it is set up with.""";

    String LATE_ANSWER = "`engine_timeout`: The engine did not answer in time.";

    @OpenApi(
            path = "/actions/fix-grammar",
            methods = HttpMethod.POST,
            operationId = "fixGrammar",
            tags = "actions",
            summary = "Correct a text",
            description = "Corrects spelling, grammar and punctuation, changing as little as it can.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.FixGrammarRequest.class, example = """
                                {"text": "i has a apple, it was red"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = @OpenApiContent(from = RevisionAnswer.class, example = """
                                {"result": "I have an apple; it was red", "edits": [
                                  {"offset": 0, "length": 1, "original": "i", "replacement": "I"},
                                  {"offset": 2, "length": 3, "original": "has", "replacement": "have"},
                                  {"offset": 6, "length": 1, "original": "a", "replacement": "an"},
                                  {"offset": 13, "length": 1, "original": ",", "replacement": ";"}],
                                 "language": null, "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 180, "output_tokens": 12}, "cached": false}""")),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
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
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.TranslateRequest.class, example = """
                                {"text": "Good morning, how are you?", "target_language": "German"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = @OpenApiContent(from = TranslationAnswer.class, example = """
                                {"result": "Guten Morgen, wie geht es Ihnen?", "language": "de",
                                 "detected_language": "en", "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 190, "output_tokens": 18}, "cached": false}""")),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
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
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.ImproveRequest.class, example = """
                                {"text": "The meeting it is moved to Friday.", "tone": "friendly"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = @OpenApiContent(from = RevisionAnswer.class, example = """
                                {"result": "The meeting has moved to Friday.", "edits": [
                                  {"offset": 12, "length": 5, "original": "it is", "replacement": "has"}],
                                 "language": null, "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 200, "output_tokens": 9}, "cached": false}""")),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
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
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ActionRoutes.HumanizeRequest.class, example = """
                                {"text": "Communication is key.", "tone": "casual"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The result.",
                        content = @OpenApiContent(from = RevisionAnswer.class, example = """
                                {"result": "Talk to each other.", "edits": [
                                  {"offset": 0, "length": 20,
                                   "original": "Communication is key", "replacement": "Talk to each other"}],
                                 "language": null, "engine": "gemini", "model": "gemini-3.5-flash-lite",
                                 "usage": {"input_tokens": 190, "output_tokens": 6}, "cached": false}""")),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(status = "502", description = BAD_ANSWER),
                @OpenApiResponse(status = "503", description = NO_ANSWER),
                @OpenApiResponse(status = "504", description = LATE_ANSWER)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void humanize(Context ctx);
}
