package dev.bluepencil.drafting;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.access.Caller;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.EntityTags;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.input.PageRequest;
import dev.bluepencil.http.input.Query;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.library.Change;
import dev.bluepencil.library.Expected;
import dev.bluepencil.library.Filter;
import dev.bluepencil.library.Place;
import dev.bluepencil.library.SearchText;
import dev.bluepencil.library.Templates;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Content;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import dev.bluepencil.template.Title;
import dev.bluepencil.text.Blank;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiStringValidation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where people look templates up and keep their own.
public final class TemplateRoutes implements Routes, TemplateApi {
    private final Templates templates;

    public TemplateRoutes(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/templates", this::list, SIGNED_IN);
        routes.get("/templates/categories", this::categories, SIGNED_IN);
        routes.before("/templates/categories", TemplateRoutes::checkRead);
        routes.get("/templates/{id}", this::find, SIGNED_IN);
        routes.post("/templates", this::add, SIGNED_IN);
        routes.put("/templates/{id}", this::replace, SIGNED_IN);
        routes.delete("/templates/{id}", this::remove, SIGNED_IN);
        routes.post("/templates/{id}/copy", this::copy, SIGNED_IN);
    }

    @Override
    public void list(Context ctx) {
        var fields = new Fields();
        var category = filter(fields, ctx, "category", Category::new);
        var text = filter(fields, ctx, "q", SearchText::parse);
        var page = PageRequest.read(ctx, fields, Place::parse);
        fields.check();
        templates
                .page(account(ctx), new Filter(category.get(), text.get()), page.get())
                .answer(ctx, TemplateAnswer::of);
    }

    @Override
    public void categories(Context ctx) {
        ctx.json(
                templates.categories(account(ctx)).stream().map(TallyAnswer::of).toList());
    }

    @Override
    public void find(Context ctx) {
        var known = EntityTags.ifReadable(ctx, Header.IF_NONE_MATCH);
        var template = found(ctx);
        if (known.filter(it -> it.has(template.revision().value())).isPresent()) {
            TemplateAnswer.tag(ctx, template).status(HttpStatus.NOT_MODIFIED);
        } else {
            TemplateAnswer.give(ctx, template);
        }
    }

    @Override
    public void add(Context ctx) {
        var fields = new Fields();
        var draft = draft(fields, Body.json(ctx, TemplateRequest.class));
        fields.check();
        add(ctx, draft.get());
    }

    @Override
    public void replace(Context ctx) {
        var fields = new Fields();
        var draft = draft(fields, Body.json(ctx, TemplateRequest.class));
        var expected = EntityTags.read(fields, ctx, Header.IF_MATCH);
        fields.check();
        var id = id(ctx);
        var change = templates.replace(account(ctx), id, expected(expected.value()), draft.get());
        TemplateAnswer.give(ctx, made(change));
    }

    @Override
    public void remove(Context ctx) {
        var fields = new Fields();
        var expected = EntityTags.read(fields, ctx, Header.IF_MATCH);
        fields.check();
        made(templates.remove(account(ctx), id(ctx), expected(expected.value())));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    @Override
    public void copy(Context ctx) {
        add(ctx, found(ctx).draft());
    }

    private void add(Context ctx, Draft draft) {
        var template = templates
                .add(account(ctx), draft)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.TEMPLATE_LIMIT,
                        "An account has at most " + Templates.MOST_OWN + " templates of its own."));
        ctx.status(HttpStatus.CREATED).header(Header.LOCATION, "/templates/" + template.id());
        TemplateAnswer.give(ctx, template);
    }

    private Template found(Context ctx) {
        return templates.find(account(ctx), id(ctx)).orElseThrow(TemplateRoutes::absent);
    }

    static ApiException absent() {
        return new ApiException(ErrorCode.NOT_FOUND, "There is no such template.");
    }

    static TemplateId id(Context ctx) {
        return TemplateId.parse(ctx.pathParam("id")).orElseThrow(TemplateRoutes::absent);
    }

    /// Or they would be taken for a template with such an id, which may be changed.
    private static void checkRead(Context ctx) {
        if (!ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD)) {
            throw new MethodNotAllowedResponse("", Map.of("allowed", "GET, HEAD"));
        }
    }

    private static AccountId account(Context ctx) {
        return Caller.of(ctx).account().id();
    }

    private static Template made(Change change) {
        return switch (change) {
            case Change.Made(var template) -> template;
            case Change.Stale() ->
                throw new ApiException(
                        ErrorCode.PRECONDITION_FAILED, "The template is no longer what If-Match says; get it again.");
            case Change.OfDefault() ->
                throw new ApiException(
                        ErrorCode.DEFAULT_TEMPLATE, "A default template stays as it is; a copy of it can be changed.");
            case Change.Absent() -> throw absent();
        };
    }

    private static Expected expected(Optional<EntityTags> tags) {
        return tags.filter(it -> !it.isAny())
                .<Expected>map(it -> new Expected.OneOf(
                        it.strong().stream().map(Revision::new).collect(Collectors.toSet())))
                .orElseGet(Expected.Any::new);
    }

    /// One that shows nothing is as good as none: forms send what nobody filled in.
    private static <T> Supplier<Optional<T>> filter(
            Fields fields, Context ctx, String name, Function<String, T> parser) {
        var wire = Query.only(fields, ctx, name);
        return fields.optional(name, wire == null || Blank.is(wire) ? null : wire, parser)::value;
    }

    private static Supplier<Draft> draft(Fields fields, TemplateRequest request) {
        var title = fields.required("title", request.title(), Title::new);
        var category = fields.required("category", request.category(), Category::new);
        var content = fields.required("content", request.content(), Content::new);
        return () -> new Draft(title.value(), category.value(), content.value());
    }

    @OpenApiDescription("What is written in a template.")
    record TemplateRequest(
            @OpenApiDescription("What it is called: up to 120 characters on one line.")
            @OpenApiExample("Invitation to a meeting")
            @OpenApiStringValidation(minLength = "1", maxLength = "120")
            @Nullable
            String title,

            @OpenApiDescription("What it is for: any word of letters a to z, digits and single hyphens.")
            @OpenApiExample("meeting")
            @OpenApiStringValidation(minLength = "1", maxLength = "40", pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")
            @Nullable
            String category,

            @OpenApiDescription("The text: up to 20,000 characters. `[Names Like This]` and `{{names_like_this}}` in it"
                    + " are to be filled in.")
            @OpenApiExample("Dear [First Name], will you join us on [Date]?")
            @OpenApiStringValidation(minLength = "1", maxLength = "20000")
            @Nullable
            String content) {}
}
