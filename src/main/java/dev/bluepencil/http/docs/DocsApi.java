package dev.bluepencil.http.docs;

import dev.bluepencil.http.problem.Problem;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;

/// What the documentation routes promise, for the document they serve.
interface DocsApi {
    @OpenApi(
            path = "/openapi.json",
            methods = HttpMethod.GET,
            operationId = "document",
            tags = "service",
            summary = "This document",
            description = "Everything the service offers, as OpenAPI 3.1 has it.",
            headers = @OpenApiParam(name = "If-None-Match", description = "The `ETag` of the document one has."),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The document.",
                        content = @OpenApiContent(mimeType = "application/json", type = "object"),
                        headers = @OpenApiParam(name = "ETag", description = "Changes with the document.")),
                @OpenApiResponse(status = "304", description = "The document one has is still the same.")
            })
    void document(Context ctx);

    @OpenApi(
            path = "/docs",
            methods = HttpMethod.GET,
            operationId = "docs",
            tags = "service",
            summary = "This document, to try out",
            description = "Swagger UI; *Authorize* signs in with an e-mail address and a password.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The page.",
                            content = @OpenApiContent(mimeType = "text/html", type = "string")))
    void docs(Context ctx);

    @OpenApi(
            path = "/redoc",
            methods = HttpMethod.GET,
            operationId = "redoc",
            tags = "service",
            summary = "This document, to read",
            description = "ReDoc.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The page.",
                            content = @OpenApiContent(mimeType = "text/html", type = "string")))
    void redoc(Context ctx);

    @OpenApi(
            path = "/docs/assets/{version}/{file}",
            methods = HttpMethod.GET,
            operationId = "docsAsset",
            tags = "service",
            summary = "A file of the documentation pages",
            description = "Another content has another address, so it may be kept for good.",
            pathParams = {
                @OpenApiParam(
                        name = "version",
                        required = true,
                        description = "Changes with the content.",
                        example = "5.34.1"),
                @OpenApiParam(name = "file", required = true, description = "Its name.", example = "swagger-ui.css")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The file.",
                        content = {
                            @OpenApiContent(mimeType = "text/css", type = "string"),
                            @OpenApiContent(mimeType = "text/javascript", type = "string"),
                            @OpenApiContent(mimeType = "image/svg+xml", type = "string")
                        }),
                @OpenApiResponse(
                        status = "404",
                        description = "`not_found`: There is no such file, or no longer.",
                        content = @OpenApiContent(from = Problem.class, mimeType = Problem.CONTENT_TYPE))
            })
    void asset(Context ctx);
}
