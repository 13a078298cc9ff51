package dev.bluepencil.drafting;

import dev.bluepencil.action.ActionApi;
import dev.bluepencil.http.stream.EventStream;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What filling a template in promises, for the OpenAPI document; with an action, all that [ActionApi] does.
interface RenderApi {
    @OpenApi(
            path = "/templates/{id}/render",
            methods = HttpMethod.POST,
            operationId = "renderTemplate",
            tags = "templates",
            summary = "Fill a template in",
            description = "Puts values in the places of their placeholders and tells which are missing. With `action`"
                    + " that is done to the text at once, as `POST /actions/…` does it: what stays open survives, the"
                    + " answer may be read event by event, and it counts and costs the same.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            required = true,
                            description = "The template's id.",
                            example = "019de360-4e00-7000-9b1d-3c5a7e9f1b2d"),
            headers = {
                @OpenApiParam(
                        name = ActionApi.KEY,
                        description = ActionApi.KEY_USE,
                        example = "8e03978e-40d5-43dd-bc93-6894a57f9324"),
                @OpenApiParam(name = ActionApi.FRESH, description = ActionApi.FRESH_USE, example = "no-cache")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = RenderRoutes.RenderRequest.class, example = """
                                {"values": {"First Name": "Ada"}, "action": "improve", "tone": "friendly"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The text.",
                        content = {
                            @OpenApiContent(from = RenderAnswer.class, example = """
                                {"result": "Dear Ada, will you join us on [Date]?", "missing": ["Date"]}"""),
                            @OpenApiContent(
                                    mimeType = EventStream.CONTENT_TYPE,
                                    type = "string",
                                    example = ActionApi.EVENTS)
                        }),
                @OpenApiResponse(status = "404", description = "`not_found`: There is no such template."),
                @OpenApiResponse(status = "409", description = ActionApi.UNDER_WAY),
                @OpenApiResponse(status = "422", description = ActionApi.KEY_REUSED),
                @OpenApiResponse(status = "429", description = ActionApi.TOO_MUCH),
                @OpenApiResponse(status = "502", description = ActionApi.BAD_ANSWER),
                @OpenApiResponse(status = "503", description = ActionApi.NO_ANSWER),
                @OpenApiResponse(status = "504", description = ActionApi.LATE_ANSWER)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void render(Context ctx);
}
