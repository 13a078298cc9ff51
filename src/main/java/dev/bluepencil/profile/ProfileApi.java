package dev.bluepencil.profile;

import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the profile routes promise, for the OpenAPI document.
interface ProfileApi {
    @OpenApi(
            path = "/auth/profile",
            methods = HttpMethod.PATCH,
            operationId = "changeProfile",
            tags = "accounts",
            summary = "Change one's account",
            description = "All of it or nothing. A new address waits as `pending_email` until the link in the letter to"
                    + " it is followed; a letter tells the present address.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ProfileRoutes.ProfileRequest.class, example = """
                    {"full_name": "Ada King", "email": "ada@example.org", "settings": {"theme": "dark"}}""")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The account as it is now.",
                        content = @OpenApiContent(from = AccountAnswer.class)),
                @OpenApiResponse(status = "409", description = "`email_taken`: Another account has this address."),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void change(Context ctx);

    @OpenApi(
            path = "/auth/me",
            methods = HttpMethod.DELETE,
            operationId = "deleteMe",
            tags = "accounts",
            summary = "Delete one's account",
            description = "With everything that is kept with it, for good. Every token is dead at once; the address can"
                    + " be registered again.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = ProfileRoutes.DeletionRequest.class, example = """
                    {"password": "the password of the account"}""")),
            responses = {
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(status = "204", description = "There is no such account any more."),
                @OpenApiResponse(
                        status = "400",
                        description = "`wrong_password`: password is not the one of this account"),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void delete(Context ctx);

    @OpenApi(
            path = "/auth/me/export",
            methods = HttpMethod.GET,
            operationId = "exportMe",
            tags = "accounts",
            summary = "Take one's data along",
            description = "All that is kept of the account but its password's hash: the account, the addresses it"
                    + " left lately, its sessions, the newest 10,000 security events, each under its name.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The data, as a file.",
                            content = @OpenApiContent(mimeType = "application/json", type = "object", example = """
                    {"account": {"id": "5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b", "email": "ada@example.com",
                     "pending_email": null, "full_name": "Ada Lovelace", "roles": [], "settings": {"theme": "dark"},
                     "created_at": "2026-01-31T09:00:00Z", "verified_at": "2026-01-31T09:01:00Z"},
                     "former_emails": [], "security_events": [], "sessions": []}"""),
                            headers =
                                    @OpenApiParam(
                                            name = "Content-Disposition",
                                            description = "Always `attachment; filename=\"bluepencil-export.json\"`.")),
            security = @OpenApiSecurity(name = "oauth2"))
    void export(Context ctx);
}
