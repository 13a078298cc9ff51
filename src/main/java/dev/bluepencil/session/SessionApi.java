package dev.bluepencil.session;

import dev.bluepencil.account.AccountAnswer;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the session routes promise, for the OpenAPI document.
interface SessionApi {
    @OpenApi(
            path = "/auth/me",
            methods = HttpMethod.GET,
            operationId = "me",
            tags = "accounts",
            summary = "Who is signed in",
            description = "The account of the access token.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The account.",
                            content = @OpenApiContent(from = AccountAnswer.class)),
            security = @OpenApiSecurity(name = "oauth2"))
    @OpenApi(
            path = "/auth/profile",
            methods = HttpMethod.GET,
            operationId = "profile",
            tags = "accounts",
            summary = "Who is signed in",
            description = "The same as /auth/me.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The account.",
                            content = @OpenApiContent(from = AccountAnswer.class)),
            security = @OpenApiSecurity(name = "oauth2"))
    void me(Context ctx);

    @OpenApi(
            path = "/auth/logout",
            methods = HttpMethod.POST,
            operationId = "logout",
            tags = "sessions",
            summary = "Sign out",
            description = "Ends the session of the access token, or of the refresh token in the body. Its tokens are"
                    + " refused from then on. Doing so again does no harm.",
            requestBody =
                    @OpenApiRequestBody(
                            content = @OpenApiContent(from = SessionRoutes.LogoutRequest.class, example = """
                    {"refresh_token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"}""")),
            responses = {
                @OpenApiResponse(status = "204", description = "The session has ended."),
                @OpenApiResponse(status = "401", description = """
                    `unauthenticated`: Send the access token as Authorization: Bearer, or a refresh_token.
                    `invalid_token`: Send the refresh_token to sign out.""")
            })
    void logout(Context ctx);
}
