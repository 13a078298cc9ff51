package dev.bluepencil.http;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;

/// What the front door promises, for the OpenAPI document.
interface HomeApi {
    @OpenApi(
            path = "/",
            methods = HttpMethod.GET,
            operationId = "home",
            tags = "service",
            summary = "Where things are",
            description = "The addresses of the documentation and of the health report.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The addresses.",
                            content = @OpenApiContent(from = HomeRoutes.Home.class)))
    void home(Context ctx);
}
