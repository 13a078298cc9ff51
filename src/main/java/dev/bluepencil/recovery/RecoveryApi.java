package dev.bluepencil.recovery;

import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;

/// What the routes for forgotten passwords promise, for the OpenAPI document.
interface RecoveryApi {
    @OpenApi(
            path = "/auth/forgot-password",
            methods = HttpMethod.POST,
            operationId = "forgotPassword",
            tags = "accounts",
            summary = "Ask for a code for a new password",
            description = "Answers the same for every address; if it has an account, a 6-digit code comes by mail.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content =
                                    @OpenApiContent(from = RecoveryRoutes.ForgotPasswordRequest.class, example = """
                    {"email": "ada@example.com"}""")),
            responses = {
                @OpenApiResponse(
                        status = "202",
                        description = "A code is coming, if the address has an account.",
                        content = @OpenApiContent(from = RecoveryRoutes.CodeOnItsWay.class)),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(status = "503", description = "`busy`: Too much to do; try again shortly.")
            })
    void forgotPassword(Context ctx);

    @OpenApi(
            path = "/auth/verify-otp",
            methods = HttpMethod.POST,
            operationId = "verifyOtp",
            tags = "accounts",
            summary = "Trade the code for a reset token",
            description = "A code works once and has few tries, which asking for a new one does not renew.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = RecoveryRoutes.VerifyOtpRequest.class, example = """
                    {"email": "ada@example.com", "otp": "402618"}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "Permission to choose a new password.",
                        content = @OpenApiContent(from = RecoveryRoutes.ResetPermission.class)),
                @OpenApiResponse(status = "400", description = "`invalid_code`: Ask for a new code."),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.")
            })
    void verifyOtp(Context ctx);

    @OpenApi(
            path = "/auth/reset-password",
            methods = HttpMethod.POST,
            operationId = "resetPassword",
            tags = "accounts",
            summary = "Choose a new password",
            description = "Spends the reset token, unless the password is refused. Every session ends, a lock on the"
                    + " address is lifted, and the owner gets a letter.",
            headers = @OpenApiParam(name = "x-reset-token", description = "The reset token, unless the body has it."),
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = RecoveryRoutes.ResetPasswordRequest.class, example = """
                    {"reset_token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl", "new_password": "nine quiet geese"}""")),
            responses = {
                @OpenApiResponse(status = "204", description = "The password is the new one."),
                @OpenApiResponse(status = "400", description = "`invalid_reset_token`: Ask for a new code."),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.")
            })
    void resetPassword(Context ctx);
}
