package dev.bluepencil.usage;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What looking one's usage up promises, for the OpenAPI document.
interface UsageApi {
    @OpenApi(
            path = "/usage",
            methods = HttpMethod.GET,
            operationId = "myUsage",
            tags = "actions",
            summary = "How much one has used",
            description = "Characters of today and requests of the last minute, with how many there may be. Calls that"
                    + " failed count for nothing. Asking is free.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "What is used.",
                            content = @OpenApiContent(from = QuotaAnswer.class, example = """
                                {"characters": {"used": 1200, "limit": 200000, "resets_at": "2026-05-02T00:00:00Z"},
                                 "requests": {"used": 2, "limit": 60, "resets_at": "2026-05-01T12:00:02Z"}}""")),
            security = @OpenApiSecurity(name = "oauth2"))
    void mine(Context ctx);
}
