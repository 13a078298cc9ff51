package dev.bluepencil.activity;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the routes of people's own events promise, for the OpenAPI document.
interface EventApi {
    @OpenApi(
            path = "/auth/me/events",
            methods = HttpMethod.GET,
            operationId = "myEvents",
            tags = "accounts",
            summary = "What happened to one's account",
            description = "Sign-ins, failed ones, changes of password and the like, newest first, as far back as the"
                    + " service keeps them.",
            queryParams = {
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
                        content = @OpenApiContent(from = EventAnswer[].class),
                        headers =
                                @OpenApiParam(
                                        name = "Link",
                                        description = "The next page, as RFC 8288 has it: `<…>; rel=\"next\"`. Absent"
                                                + " from the last.")),
                @OpenApiResponse(
                        status = "422",
                        description = "`invalid_fields`: limit must be a whole number from 1 to 100")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void mine(Context ctx);
}
