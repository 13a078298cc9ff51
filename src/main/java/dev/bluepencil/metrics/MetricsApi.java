package dev.bluepencil.metrics;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;

/// What the metrics route promises, for the OpenAPI document.
interface MetricsApi {
    @OpenApi(
            path = "/metrics",
            methods = HttpMethod.GET,
            operationId = "metrics",
            tags = "service",
            summary = "What the service measures of itself",
            description = "For Prometheus. Not here but on a port of its own if METRICS_PORT is set.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The samples.",
                            content = {
                                @OpenApiContent(from = String.class, mimeType = "text/plain"),
                                @OpenApiContent(from = String.class, mimeType = "application/openmetrics-text")
                            }))
    void metrics(Context ctx);
}
