package dev.bluepencil.admin;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the directory's routes promise, for the OpenAPI document.
interface DirectoryApi {
    @OpenApi(
            path = "/admin/accounts",
            methods = HttpMethod.GET,
            operationId = "searchAccounts",
            tags = "admin",
            summary = "Look accounts up",
            description = "All accounts in the order of their addresses, or those that are searched for.",
            queryParams = {
                @OpenApiParam(
                        name = "q",
                        description = "How the address begins, in upper or lower case, or the id of an account.",
                        example = "ada@"),
                @OpenApiParam(
                        name = "role",
                        description = "A role that they have; there is only `admin`.",
                        example = "admin"),
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many at most, from 1 to 100; 50 if left out.",
                        example = "50"),
                @OpenApiParam(name = "cursor", description = "Where to go on; the Link of the page before has it.")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "A page of accounts.",
                        content = @OpenApiContent(from = DirectoryAnswer[].class),
                        headers =
                                @OpenApiParam(
                                        name = "Link",
                                        description = "The next page, as RFC 8288 has it: `<…>; rel=\"next\"`. Absent"
                                                + " from the last.")),
                @OpenApiResponse(status = "403", description = "`forbidden`: This is for administrators."),
                @OpenApiResponse(
                        status = "422",
                        description = "`invalid_fields`: limit must be a whole number from 1 to 100")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void search(Context ctx);

    @OpenApi(
            path = "/admin/accounts/{id}",
            methods = HttpMethod.GET,
            operationId = "showAccount",
            tags = "admin",
            summary = "Look one account up",
            description = "The account that has the id.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            description = "The id of the account.",
                            required = true,
                            example = "5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b"),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The account.",
                        content = @OpenApiContent(from = DirectoryAnswer.class)),
                @OpenApiResponse(status = "403", description = "`forbidden`: This is for administrators."),
                @OpenApiResponse(status = "404", description = "`not_found`: No account has this id.")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void show(Context ctx);

    @OpenApi(
            path = "/admin/accounts/{id}/deactivate",
            methods = HttpMethod.POST,
            operationId = "deactivateAccount",
            tags = "admin",
            summary = "Shut somebody out",
            description = "Ends every session of the account at once and lets nobody sign in to it; its owner gets a"
                    + " letter. Doing so again does no harm.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            description = "The id of the account.",
                            required = true,
                            example = "5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b"),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The account, deactivated.",
                        content = @OpenApiContent(from = DirectoryAnswer.class)),
                @OpenApiResponse(status = "403", description = "`forbidden`: This is for administrators."),
                @OpenApiResponse(status = "404", description = "`not_found`: No account has this id."),
                @OpenApiResponse(
                        status = "409",
                        description = "`own_account`: Ask another admin to deactivate your account.")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void deactivate(Context ctx);

    @OpenApi(
            path = "/admin/accounts/{id}/activate",
            methods = HttpMethod.POST,
            operationId = "activateAccount",
            tags = "admin",
            summary = "Let somebody in again",
            description = "The owner of a deactivated account can sign in again and gets a letter; the sessions from"
                    + " before stay over. Doing so again does no harm.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            description = "The id of the account.",
                            required = true,
                            example = "5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b"),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The account, active.",
                        content = @OpenApiContent(from = DirectoryAnswer.class)),
                @OpenApiResponse(status = "403", description = "`forbidden`: This is for administrators."),
                @OpenApiResponse(status = "404", description = "`not_found`: No account has this id.")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void activate(Context ctx);

    @OpenApi(
            path = "/admin/accounts/{id}/logout-all",
            methods = HttpMethod.POST,
            operationId = "endSessionsOfAccount",
            tags = "admin",
            summary = "Sign somebody out everywhere",
            description = "Ends every session of the account at once; its owner can sign in again.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            description = "The id of the account.",
                            required = true,
                            example = "5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b"),
            responses = {
                @OpenApiResponse(status = "204", description = "The sessions have ended."),
                @OpenApiResponse(status = "403", description = "`forbidden`: This is for administrators."),
                @OpenApiResponse(status = "404", description = "`not_found`: No account has this id.")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void endSessions(Context ctx);
}
