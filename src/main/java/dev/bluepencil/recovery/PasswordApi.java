package dev.bluepencil.recovery;

import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the route for changing a password promises, for the OpenAPI document.
interface PasswordApi {
    @OpenApi(
            path = "/auth/change-password",
            methods = HttpMethod.POST,
            operationId = "changePassword",
            tags = "accounts",
            summary = "Change the password",
            description = "This session goes on, every other ends, and the owner gets a letter. A wrong old password"
                    + " counts towards the lock like one at sign-in; while locked, the right one is refused too.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content =
                                    @OpenApiContent(from = PasswordRoutes.ChangePasswordRequest.class, example = """
                    {"old_password": "seven wooden swans", "new_password": "nine quiet geese"}""")),
            responses = {
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(status = "204", description = "The password is the new one."),
                @OpenApiResponse(
                        status = "400",
                        description = "`wrong_password`: old_password is not the one of this account"),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void changePassword(Context ctx);
}
