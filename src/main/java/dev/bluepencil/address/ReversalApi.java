package dev.bluepencil.address;

import dev.bluepencil.http.problem.Problem;
import io.javalin.http.Context;
import io.javalin.openapi.ContentType;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiContentProperty;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;

/// What the routes that take back the change of an address promise, for the OpenAPI document.
interface ReversalApi {
    @OpenApi(
            path = "/auth/revert-email",
            methods = HttpMethod.GET,
            operationId = "followRevertLink",
            tags = "accounts",
            summary = "Follow the link of the letter to the old address",
            description = "Shows a page with a button that takes the change of the address back; changes nothing.",
            queryParams = @OpenApiParam(name = "token", description = "The link's token.", required = true),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The page.",
                        content = @OpenApiContent(mimeType = ContentType.HTML, type = "string")),
                @OpenApiResponse(status = "422", description = "`invalid_fields`: token is required")
            })
    void followRevertLink(Context ctx);

    @OpenApi(
            path = "/auth/revert-email",
            methods = HttpMethod.POST,
            operationId = "revertEmail",
            tags = "accounts",
            summary = "Take back the change of an address",
            description = "By the token of the letter to the old address, within 7 days. The account goes back to that"
                    + " address, every session ends, and no password works until it is reset. Works once.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = {
                                @OpenApiContent(from = ReversalRoutes.RevertRequest.class, example = """
                    {"token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"}"""),
                                @OpenApiContent(
                                        mimeType = ContentType.FORM_DATA_URL_ENCODED,
                                        properties = @OpenApiContentProperty(name = "token", type = "string"),
                                        example = """
                    {"token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"}""")
                            }),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The address is back; or a page that says so, to a form.",
                        content = {
                            @OpenApiContent(from = ReversalRoutes.RevertAnswer.class),
                            @OpenApiContent(mimeType = ContentType.HTML, type = "string")
                        }),
                @OpenApiResponse(
                        status = "400",
                        description = "`invalid_link`: It works once, for 7 days after the change.",
                        content = {
                            @OpenApiContent(from = Problem.class, mimeType = Problem.CONTENT_TYPE),
                            @OpenApiContent(mimeType = ContentType.HTML, type = "string")
                        }),
                @OpenApiResponse(
                        status = "409",
                        description = "`email_taken`: Another account has this address by now.",
                        content = {
                            @OpenApiContent(from = Problem.class, mimeType = Problem.CONTENT_TYPE),
                            @OpenApiContent(mimeType = ContentType.HTML, type = "string")
                        })
            })
    void revert(Context ctx);
}
