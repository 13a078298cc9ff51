package dev.bluepencil.activity;

import dev.bluepencil.audit.EventKind;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the routes of everybody's events promise, for the OpenAPI document.
interface AdminEventApi {
    @OpenApi(
            path = "/admin/events",
            methods = HttpMethod.GET,
            operationId = "allEvents",
            tags = "admin",
            summary = "What happened to all accounts",
            description = "Security events of all accounts, and those of nobody's, newest first.",
            queryParams = {
                @OpenApiParam(name = "account", description = "Only those of the account with this id."),
                @OpenApiParam(name = "kind", type = EventKind.class, description = "Only those of this kind."),
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
                        description = "A page of events.",
                        content = @OpenApiContent(from = AdminEventAnswer[].class),
                        headers =
                                @OpenApiParam(
                                        name = "Link",
                                        description = "The next page, as RFC 8288 has it: `<…>; rel=\"next\"`. Absent"
                                                + " from the last.")),
                @OpenApiResponse(status = "403", description = "`forbidden`: This is for administrators."),
                @OpenApiResponse(status = "422", description = "`invalid_fields`: kind is no kind of event")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void all(Context ctx);

    @OpenApi(
            path = "/admin/accounts/{id}/events",
            methods = HttpMethod.GET,
            operationId = "eventsOfAccount",
            tags = "admin",
            summary = "What happened to an account",
            description = "Security events of one account, newest first.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            required = true,
                            description = "The account's id.",
                            example = "5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b"),
            queryParams = {
                @OpenApiParam(name = "kind", type = EventKind.class, description = "Only those of this kind."),
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
                        description = "A page of events.",
                        content = @OpenApiContent(from = AdminEventAnswer[].class),
                        headers =
                                @OpenApiParam(
                                        name = "Link",
                                        description = "The next page, as RFC 8288 has it: `<…>; rel=\"next\"`. Absent"
                                                + " from the last.")),
                @OpenApiResponse(status = "403", description = "`forbidden`: This is for administrators."),
                @OpenApiResponse(status = "404", description = "`not_found`: There is no such account."),
                @OpenApiResponse(status = "422", description = "`invalid_fields`: kind is no kind of event")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void ofAccount(Context ctx);
}
