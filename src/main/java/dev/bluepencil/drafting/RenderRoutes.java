package dev.bluepencil.drafting;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.access.Caller;
import dev.bluepencil.action.ActionAnswer;
import dev.bluepencil.action.Options;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Audience;
import dev.bluepencil.engine.Formality;
import dev.bluepencil.engine.Length;
import dev.bluepencil.engine.Tone;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.library.Templates;
import dev.bluepencil.template.Rendering;
import dev.bluepencil.template.Template;
import dev.bluepencil.text.Values;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiPropertyType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where templates are filled in, and something is done to the text if the caller likes.
public final class RenderRoutes implements Routes, RenderApi {
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_VALUE = 20_000;

    private final Templates templates;
    private final ActionAnswer answer;

    public RenderRoutes(Templates templates, ActionAnswer answer) {
        this.templates = templates;
        this.answer = answer;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/templates/{id}/render", this::render, SIGNED_IN);
    }

    @Override
    public void render(Context ctx) {
        var request = Body.json(ctx, RenderRequest.class);
        var fields = new Fields();
        var values = fields.required("values", request.values(), wire -> values(fields, wire));
        var action = fields.optional("action", request.action(), Options::action);
        var options = action.ifRight().flatMap(it -> it).map(it -> options(fields, it, request));
        fields.check();
        var rendering = rendered(template(ctx), values.value());
        if (options.isEmpty()) {
            ctx.json(RenderAnswer.of(rendering));
        } else {
            var assignment = options.get().applyTo(text(rendering));
            answer.give(ctx, assignment, done -> RenderAnswer.Acted.of(done, rendering));
        }
    }

    private Template template(Context ctx) {
        return templates
                .find(Caller.of(ctx).account().id(), TemplateRoutes.id(ctx))
                .orElseThrow(TemplateRoutes::absent);
    }

    private String text(Rendering rendering) {
        try {
            return answer.text(rendering.text());
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("values", "make a text that " + e.getMessage());
        }
    }

    private static Rendering rendered(Template template, Values values) {
        return Rendering.of(template.draft().content(), values)
                .orElseThrow(() -> ApiException.invalid(
                        "values", "make a text longer than " + Rendering.LONGEST + " characters (UTF-16 units)"));
    }

    /// A value that is null is as good as none.
    private static Values values(Fields fields, Map<String, @Nullable String> wire) {
        if (wire.size() > MOST_VALUES) {
            throw new IllegalArgumentException("must be at most " + MOST_VALUES);
        }
        var values = new HashMap<String, String>();
        wire.forEach((name, value) -> {
            if (value != null && value.length() > LONGEST_VALUE) {
                fields.reject("values." + name, "is longer than " + LONGEST_VALUE + " characters (UTF-16 units)");
            } else if (value != null) {
                values.put(name, value);
            }
        });
        return new Values(values);
    }

    private static Options options(Fields fields, Action action, RenderRequest request) {
        return switch (action) {
            case FIX_GRAMMAR -> Options.ofFixGrammar(fields, request.language());
            case TRANSLATE ->
                Options.ofTranslate(fields, request.targetLanguage(), request.sourceLanguage(), request.formality());
            case IMPROVE -> Options.ofImprove(fields, request.tone(), request.audience(), request.length());
            case HUMANIZE -> Options.ofHumanize(fields, request.tone());
        };
    }

    @OpenApiDescription("What to fill in, and what to do to the text then.")
    record RenderRequest(
            @OpenApiDescription("Texts by the names of placeholders, at most 1,000 of up to 20,000 UTF-16 units each."
                    + " They are put in as they are, whatever looks like a placeholder in them. Names that the template"
                    + " does not have are passed over.")
            @Nullable
            Map<String, @Nullable String> values,

            @OpenApiDescription("What to do to the text: `fix-grammar`, `translate`, `improve` or `humanize`, with that"
                    + " action's options beside it.")
            @OpenApiExample("improve")
            @OpenApiNullable
            @Nullable
            String action,

            @OpenApiDescription("Of `fix-grammar`: what the text is written in, a BCP 47 tag or an English name.")
            @OpenApiExample("en-GB")
            @OpenApiNullable
            @Nullable
            String language,

            @OpenApiDescription("Of `translate`, which needs it: what to translate into, likewise.")
            @OpenApiExample("German")
            @OpenApiNullable
            @Nullable
            String targetLanguage,

            @OpenApiDescription("Of `translate`: what the text is written in, likewise.")
            @OpenApiExample("en")
            @OpenApiNullable
            @Nullable
            String sourceLanguage,

            @OpenApiDescription("Of `translate`: how to address the reader.")
            @OpenApiPropertyType(definedBy = Formality.class)
            @OpenApiNullable
            @Nullable
            String formality,

            @OpenApiDescription("Of `improve` and `humanize`: how it is to sound.")
            @OpenApiPropertyType(definedBy = Tone.class)
            @OpenApiNullable
            @Nullable
            String tone,

            @OpenApiDescription("Of `improve`: whom it is written for.")
            @OpenApiPropertyType(definedBy = Audience.class)
            @OpenApiNullable
            @Nullable
            String audience,

            @OpenApiDescription("Of `improve`: how long it is to become.")
            @OpenApiPropertyType(definedBy = Length.class)
            @OpenApiNullable
            @Nullable
            String length) {}
}
