package dev.bluepencil.auth;

import dev.bluepencil.http.problem.TokenProblem;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.ContentType;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;

/// What the token endpoints promise, for the OpenAPI document.
interface GrantApi {
    @OpenApi(
            path = "/auth/login",
            methods = HttpMethod.POST,
            operationId = "login",
            tags = "sessions",
            summary = "Sign in",
            description =
                    "By address and password, as JSON or as an OAuth 2.0 password form. With `session=cookie`, for"
                            + " browser apps, the refresh token comes as an HttpOnly cookie instead.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = {
                                @OpenApiContent(from = GrantRoutes.LoginRequest.class, example = """
                    {"email": "ada@example.com", "password": "seven wooden ducks"}"""),
                                @OpenApiContent(
                                        from = GrantRoutes.TokenRequest.class,
                                        mimeType = ContentType.FORM_DATA_URL_ENCODED,
                                        example = """
                    {"grant_type": "password", "username": "ada@example.com", "password": "seven wooden ducks"}""")
                            }),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The tokens.",
                        content = @OpenApiContent(from = GrantAnswer.class)),
                @OpenApiResponse(
                        status = "401",
                        description = "`invalid_credentials`: The e-mail address or the password is wrong.",
                        content = @OpenApiContent(from = TokenProblem.class)),
                @OpenApiResponse(
                        status = "403",
                        description = """
                    `email_not_verified`: Confirm the address by the letter's link or code first.
                    `account_deactivated`: Ask whoever runs this service.
                    `cross_origin`: With a cookie, call from the app's own origin or one in CORS_ORIGINS.""",
                        content = @OpenApiContent(from = TokenProblem.class)),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.",
                        content = @OpenApiContent(from = TokenProblem.class))
            })
    void login(Context ctx);

    @OpenApi(
            path = "/auth/refresh",
            methods = HttpMethod.POST,
            operationId = "refresh",
            tags = "sessions",
            summary = "Get the next tokens",
            description =
                    "Spends the refresh token. The one spent last gets the same successor again for a few seconds;"
                            + " an older one ends the session. Without a body the cookie counts, and is renewed.",
            requestBody =
                    @OpenApiRequestBody(
                            content = {
                                @OpenApiContent(from = GrantRoutes.RefreshRequest.class, example = """
                    {"refresh_token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"}"""),
                                @OpenApiContent(
                                        from = GrantRoutes.RefreshRequest.class,
                                        mimeType = ContentType.FORM_DATA_URL_ENCODED,
                                        example = """
                    {"refresh_token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"}""")
                            }),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The next tokens.",
                        content = @OpenApiContent(from = GrantAnswer.class)),
                @OpenApiResponse(
                        status = "401",
                        description = "`invalid_refresh_token`: Sign in again.",
                        content = @OpenApiContent(from = TokenProblem.class)),
                @OpenApiResponse(
                        status = "403",
                        description =
                                "`cross_origin`: With a cookie, call from the app's own origin or one in CORS_ORIGINS.",
                        content = @OpenApiContent(from = TokenProblem.class))
            })
    void refresh(Context ctx);

    @OpenApi(
            path = "/auth/token",
            methods = HttpMethod.POST,
            operationId = "token",
            tags = "sessions",
            summary = "Get tokens by the standard",
            description = "RFC 6749: the grants `password` and `refresh_token`, for any OAuth 2.0 client library.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content =
                                    @OpenApiContent(
                                            from = GrantRoutes.TokenRequest.class,
                                            mimeType = ContentType.FORM_DATA_URL_ENCODED,
                                            example = """
                    {"grant_type": "password", "username": "ada@example.com", "password": "seven wooden ducks"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The tokens.",
                        content = @OpenApiContent(from = GrantAnswer.class)),
                @OpenApiResponse(
                        status = "400",
                        description = """
                    `invalid_credentials`: The e-mail address or the password is wrong.
                    `email_not_verified`: Confirm the address by the letter's link or code first.
                    `account_deactivated`: Ask whoever runs this service.
                    `invalid_refresh_token`: Sign in again.
                    `unsupported_grant_type`: Use password or refresh_token.""",
                        content = @OpenApiContent(from = TokenProblem.class)),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.",
                        content = @OpenApiContent(from = TokenProblem.class))
            })
    void token(Context ctx);

    @OpenApi(
            path = "/auth/revoke",
            methods = HttpMethod.POST,
            operationId = "revoke",
            tags = "sessions",
            summary = "Revoke a token by the standard",
            description = "RFC 7009: ends the session that the token belongs to. An unknown token is a 200 too.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content =
                                    @OpenApiContent(
                                            from = GrantRoutes.RevokeRequest.class,
                                            mimeType = ContentType.FORM_DATA_URL_ENCODED,
                                            example = """
                    {"token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl", "token_type_hint": "refresh_token"}""")),
            responses = {
                @OpenApiResponse(status = "200", description = "The token is good for nothing now."),
                @OpenApiResponse(
                        status = "400",
                        description = "`invalid_fields`: token is missing",
                        content = @OpenApiContent(from = TokenProblem.class))
            })
    void revoke(Context ctx);
}
