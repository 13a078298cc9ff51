package dev.bluepencil.action;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the list of actions promises, for the OpenAPI document.
interface CatalogApi {
    @OpenApi(
            path = "/actions",
            methods = HttpMethod.GET,
            operationId = "listActions",
            tags = "actions",
            summary = "List what there is to do",
            description = "The actions, their options, which engines do each and which languages those know.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The actions and the engines.",
                            content = @OpenApiContent(from = CatalogAnswer.class, example = """
                                {"actions": [
                                  {"name": "humanize", "path": "/actions/humanize", "engines": ["gemini"], "options": [
                                    {"name": "tone", "required": false, "kind": "choice",
                                     "values": ["neutral", "formal", "casual"]}]}],
                                 "engines": [
                                  {"name": "gemini", "state": "ready", "languages": [{"tag": "de", "name": "German"}]}],
                                 "max_text_chars": 20000}""")),
            security = @OpenApiSecurity(name = "oauth2"))
    void list(Context ctx);
}
