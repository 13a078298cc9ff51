package dev.bluepencil.signup;

import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;

/// What the registration route promises, for the OpenAPI document.
interface RegistrationApi {
    @OpenApi(
            path = "/auth/register",
            methods = HttpMethod.POST,
            operationId = "register",
            tags = "accounts",
            summary = "Sign up",
            description = "Makes an account and mails a link and a 6-digit code; either confirms the address.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = RegistrationRoutes.RegisterRequest.class, example = """
                    {"email": "ada@example.com", "password": "seven wooden ducks", "full_name": "Ada Lovelace"}""")),
            responses = {
                @OpenApiResponse(
                        status = "201",
                        description = "The account, waiting for its address to be confirmed.",
                        content = @OpenApiContent(from = AccountAnswer.class, example = """
                    {"id": "5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b", "email": "ada@example.com",
                     "full_name": "Ada Lovelace", "email_verified": false, "created_at": "2026-01-31T09:00:00Z"}""")),
                @OpenApiResponse(
                        status = "409",
                        description =
                                "`email_taken`: Sign in, or choose a new password, which also confirms the address."),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.")
            })
    void register(Context ctx);
}
