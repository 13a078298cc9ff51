package dev.bluepencil.drafting;

import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import io.javalin.openapi.OpenApiSecurity;

/// What the routes of templates promise, for the OpenAPI document.
interface TemplateApi {
    String ID_EXAMPLE = "019de360-4e00-7000-9b1d-3c5a7e9f1b2d";

    String EXAMPLE = """
            {"id": "019de360-4e00-7000-9b1d-3c5a7e9f1b2d", "title": "Invitation to a meeting",
             "category": "meeting", "content": "Dear [First Name], will you join us on [Date]?",
             "isDefault": false, "placeholders": ["First Name", "Date"],
             "created_at": "2026-05-01T12:00:00Z", "updated_at": "2026-05-01T12:00:00Z"}""";

    String WRITTEN_EXAMPLE = """
            {"title": "Invitation to a meeting", "category": "meeting",
             "content": "Dear [First Name], will you join us on [Date]?"}""";

    String ABSENT = "`not_found`: There is no such template.";

    String OF_DEFAULT = "`default_template`: A default template stays as it is; a copy of it can be changed.";

    String STALE = "`precondition_failed`: The template is no longer what If-Match says.";

    String FULL = "`template_limit`: An account has at most 500 templates of its own.";

    String TAG_USE = "Names the template's state, and changes with it.";

    String IF_MATCH_USE = "The `ETag` of the template one has, or several, or `*`: only in such a state is it done.";

    @OpenApi(
            path = "/templates",
            methods = HttpMethod.GET,
            operationId = "templates",
            tags = "templates",
            summary = "Find templates",
            description = "The defaults, which everybody sees, then one's own in the order they were made.",
            queryParams = {
                @OpenApiParam(
                        name = "category",
                        description = "Only those of this category; blank is as good as left out.",
                        example = "meeting"),
                @OpenApiParam(
                        name = "q",
                        description = "Only those with this in title or content, in upper or lower case; up to 100"
                                + " characters, none of which has a meaning of its own. Blank is as good as left out.",
                        example = "invite"),
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
                        description = "A page of templates.",
                        content = @OpenApiContent(from = TemplateAnswer[].class),
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
    void list(Context ctx);

    @OpenApi(
            path = "/templates/categories",
            methods = HttpMethod.GET,
            operationId = "templateCategories",
            tags = "templates",
            summary = "What there are templates for",
            description = "The categories of all templates one sees, by name.",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The categories.",
                            content = @OpenApiContent(from = TallyAnswer[].class)),
            security = @OpenApiSecurity(name = "oauth2"))
    void categories(Context ctx);

    @OpenApi(
            path = "/templates/{id}",
            methods = HttpMethod.GET,
            operationId = "template",
            tags = "templates",
            summary = "Look a template up",
            description = "A default template or one's own.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            required = true,
                            description = "The template's id.",
                            example = ID_EXAMPLE),
            headers =
                    @OpenApiParam(
                            name = "If-None-Match",
                            description = "The `ETag` of the template one has; passed over if it is none."),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The template.",
                        content = @OpenApiContent(from = TemplateAnswer.class, example = EXAMPLE),
                        headers = @OpenApiParam(name = "ETag", description = TAG_USE)),
                @OpenApiResponse(status = "304", description = "It is what one has."),
                @OpenApiResponse(status = "404", description = ABSENT)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void find(Context ctx);

    @OpenApi(
            path = "/templates",
            methods = HttpMethod.POST,
            operationId = "addTemplate",
            tags = "templates",
            summary = "Keep a template",
            description = "Adds one of one's own, which nobody else sees; up to 500.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content =
                                    @OpenApiContent(
                                            from = TemplateRoutes.TemplateRequest.class,
                                            example = WRITTEN_EXAMPLE)),
            responses = {
                @OpenApiResponse(
                        status = "201",
                        description = "The template.",
                        content = @OpenApiContent(from = TemplateAnswer.class, example = EXAMPLE),
                        headers = {
                            @OpenApiParam(name = "ETag", description = TAG_USE),
                            @OpenApiParam(name = "Location", description = "Where it is.")
                        }),
                @OpenApiResponse(status = "409", description = FULL)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void add(Context ctx);

    @OpenApi(
            path = "/templates/{id}",
            methods = HttpMethod.PUT,
            operationId = "replaceTemplate",
            tags = "templates",
            summary = "Write a template anew",
            description = "Replaces title, category and content of one's own.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            required = true,
                            description = "The template's id.",
                            example = ID_EXAMPLE),
            headers = @OpenApiParam(name = "If-Match", description = IF_MATCH_USE),
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content =
                                    @OpenApiContent(
                                            from = TemplateRoutes.TemplateRequest.class,
                                            example = WRITTEN_EXAMPLE)),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The template as it is now.",
                        content = @OpenApiContent(from = TemplateAnswer.class, example = EXAMPLE),
                        headers = @OpenApiParam(name = "ETag", description = TAG_USE)),
                @OpenApiResponse(status = "403", description = OF_DEFAULT),
                @OpenApiResponse(status = "404", description = ABSENT),
                @OpenApiResponse(status = "412", description = STALE)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void replace(Context ctx);

    @OpenApi(
            path = "/templates/{id}",
            methods = HttpMethod.DELETE,
            operationId = "removeTemplate",
            tags = "templates",
            summary = "Throw a template away",
            description = "Removes one of one's own.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            required = true,
                            description = "The template's id.",
                            example = ID_EXAMPLE),
            headers = @OpenApiParam(name = "If-Match", description = IF_MATCH_USE),
            responses = {
                @OpenApiResponse(status = "204", description = "It is gone."),
                @OpenApiResponse(status = "403", description = OF_DEFAULT),
                @OpenApiResponse(status = "404", description = ABSENT),
                @OpenApiResponse(status = "412", description = STALE),
                @OpenApiResponse(
                        status = "422",
                        description = "`invalid_fields`: If-Match must be * or a list of entity tags")
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void remove(Context ctx);

    @OpenApi(
            path = "/templates/{id}/copy",
            methods = HttpMethod.POST,
            operationId = "copyTemplate",
            tags = "templates",
            summary = "Make a template one's own",
            description = "Adds a copy of a default template, or of one's own, that can be changed.",
            pathParams =
                    @OpenApiParam(
                            name = "id",
                            required = true,
                            description = "The template's id.",
                            example = ID_EXAMPLE),
            responses = {
                @OpenApiResponse(
                        status = "201",
                        description = "The copy.",
                        content = @OpenApiContent(from = TemplateAnswer.class, example = EXAMPLE),
                        headers = {
                            @OpenApiParam(name = "ETag", description = TAG_USE),
                            @OpenApiParam(name = "Location", description = "Where it is.")
                        }),
                @OpenApiResponse(status = "404", description = ABSENT),
                @OpenApiResponse(status = "409", description = FULL)
            },
            security = @OpenApiSecurity(name = "oauth2"))
    void copy(Context ctx);
}
