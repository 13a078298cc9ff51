package dev.bluepencil.auth;

import dev.bluepencil.account.AccountAnswer;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
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
            path = "/auth/sessions",
            methods = HttpMethod.GET,
            operationId = "sessions",
            tags = "sessions",
            summary = "Where am I signed in",
            description = "The account's living sessions, the one used last first.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The sessions.",
                            content = @OpenApiContent(from = SessionAnswer[].class)),
            security = @OpenApiSecurity(name = "oauth2"))
    void list(Context ctx);

    @OpenApi(
            path = "/auth/sessions/{id}",
            methods = HttpMethod.DELETE,
            operationId = "revokeSession",
            tags = "sessions",
            summary = "Sign out elsewhere",
            description = "Ends one of the account's sessions. Its tokens are refused from then on.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            required = true,
                            description = "Names the session.",
                            example = "0d2f5d2e-93d5-4f44-8f0c-6a3c1f0d8b11"),
            responses = {
                @OpenApiResponse(status = "204", description = "The session has ended."),
                @OpenApiResponse(status = "404", description = "`not_found`: You have no session of this id.")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void revoke(Context ctx);

    @OpenApi(
            path = "/auth/logout-all",
            methods = HttpMethod.POST,
            operationId = "logoutAll",
            tags = "sessions",
            summary = "Sign out everywhere",
            description = "Ends every session of the account, this one too, and forgets an address that waits to be"
                    + " confirmed. All tokens are refused from then on.",
            responses = @OpenApiResponse(status = "204", description = "Every session has ended."),
            security = @OpenApiSecurity(name = "oauth2"))
    void logoutAll(Context ctx);

    @OpenApi(
            path = "/auth/logout",
            methods = HttpMethod.POST,
            operationId = "logout",
            tags = "sessions",
            summary = "Sign out",
            description =
                    "Ends the session of the access token, or of the refresh token in the body or cookie. Its tokens are"
                            + " refused from then on. Doing so again does no harm.",
            requestBody =
                    @OpenApiRequestBody(
                            content = @OpenApiContent(from = SessionRoutes.LogoutRequest.class, example = """
                    {"refresh_token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"}""")),
            responses = {
                @OpenApiResponse(status = "204", description = "The session has ended."),
                @OpenApiResponse(status = "401", description = """
                    `unauthenticated`: Send the access token as Authorization: Bearer, or a refresh_token.
                    `invalid_token`: Send the refresh_token to sign out."""),
                @OpenApiResponse(
                        status = "403",
                        description =
                                "`cross_origin`: With a cookie, call from the app's own origin or one in CORS_ORIGINS.")
            })
    void logout(Context ctx);
}
