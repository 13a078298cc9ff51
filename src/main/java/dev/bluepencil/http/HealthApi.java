package dev.bluepencil.http;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;

/// What the health routes promise, for the OpenAPI document.
interface HealthApi {
    @OpenApi(
            path = "/health/live",
            methods = HttpMethod.GET,
            operationId = "live",
            tags = "service",
            summary = "Is the process running",
            description = "Says nothing about the database, the mail server or the engine.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "It runs.",
                            content = @OpenApiContent(from = HealthRoutes.Liveness.class, example = """
                                    {"status": "ok"}""")))
    void live(Context ctx);

    @OpenApi(
            path = "/health/ready",
            methods = HttpMethod.GET,
            operationId = "ready",
            tags = "service",
            summary = "Can the service do its job",
            description =
                    "Asks the store, the mail and the engine, each by name, and the limits where nodes share them.",
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "All of it works.",
                        content = @OpenApiContent(from = HealthRoutes.Readiness.class, example = """
                                {"status": "ok", "checks": {"store": {"ready": true, "detail": "SQLite"}}}""")),
                @OpenApiResponse(
                        status = "503",
                        description = "Some of it does not, and which.",
                        content = @OpenApiContent(from = HealthRoutes.Readiness.class, example = """
                                {"status": "not_ready", "checks": {"engine": {"ready": false, "detail": "loads"}}}"""))
            })
    @OpenApi(
            path = "/health",
            methods = HttpMethod.GET,
            operationId = "health",
            tags = "service",
            summary = "Can the service do its job",
            description = "The same as /health/ready.",
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "All of it works.",
                        content = @OpenApiContent(from = HealthRoutes.Readiness.class)),
                @OpenApiResponse(
                        status = "503",
                        description = "Some of it does not, and which.",
                        content = @OpenApiContent(from = HealthRoutes.Readiness.class))
            })
    void ready(Context ctx);
}
