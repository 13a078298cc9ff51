package dev.bluepencil.action;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.config.ActionConfig;
import dev.bluepencil.editor.Editor;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Audience;
import dev.bluepencil.engine.Formality;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.Length;
import dev.bluepencil.engine.Tone;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiPropertyType;
import io.javalin.openapi.OpenApiStringValidation;
import org.jspecify.annotations.Nullable;

/// The text actions over HTTP.
public final class ActionRoutes implements Routes, ActionApi {
    private final ActionAnswer answer;
    private final ActionConfig config;

    public ActionRoutes(Editor editor, ActionConfig config, RateLimiter limiter) {
        this.answer = new ActionAnswer(editor, limiter);
        this.config = config;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/actions/fix-grammar", this::fixGrammar, SIGNED_IN);
        routes.post("/actions/translate", this::translate, SIGNED_IN);
        routes.post("/actions/improve", this::improve, SIGNED_IN);
        routes.post("/actions/humanize", this::humanize, SIGNED_IN);
    }

    @Override
    public void fixGrammar(Context ctx) {
        var request = Body.json(ctx, FixGrammarRequest.class);
        var fields = new Fields();
        var text = fields.required("text", request.text(), this::text);
        var language = fields.optional("language", request.language(), Language::parse);
        fields.check();
        revise(ctx, new FixGrammar(text.value(), language.value()));
    }

    @Override
    public void translate(Context ctx) {
        var request = Body.json(ctx, TranslateRequest.class);
        var fields = new Fields();
        var text = fields.required("text", request.text(), this::text);
        var target = fields.required("target_language", request.targetLanguage(), Language::parse);
        var source = fields.optional("source_language", request.sourceLanguage(), Language::parse);
        var formality = fields.optional("formality", request.formality(), Choice.of(Formality.class));
        fields.check();
        answer.give(
                ctx,
                new Translate(text.value(), target.value(), source.value(), formality.value()),
                done -> TranslationAnswer.of(done, target.value()));
    }

    @Override
    public void improve(Context ctx) {
        var request = Body.json(ctx, ImproveRequest.class);
        var fields = new Fields();
        var text = fields.required("text", request.text(), this::text);
        var tone = fields.optional("tone", request.tone(), Choice.of(Tone.class));
        var audience = fields.optional("audience", request.audience(), Choice.of(Audience.class));
        var length = fields.optional("length", request.length(), Choice.of(Length.class));
        fields.check();
        revise(ctx, new Improve(text.value(), tone.value(), audience.value(), length.value()));
    }

    @Override
    public void humanize(Context ctx) {
        var request = Body.json(ctx, HumanizeRequest.class);
        var fields = new Fields();
        var text = fields.required("text", request.text(), this::text);
        var tone = fields.optional("tone", request.tone(), Choice.of(Tone.class));
        fields.check();
        revise(ctx, new Humanize(text.value(), tone.value()));
    }

    private void revise(Context ctx, Assignment assignment) {
        answer.give(ctx, assignment, done -> RevisionAnswer.of(done, assignment.text()));
    }

    private String text(String wire) {
        if (wire.isBlank()) {
            throw new IllegalArgumentException("is blank");
        }
        if (wire.length() > config.maxTextChars()) {
            throw new IllegalArgumentException(
                    "is longer than %d characters (UTF-16 units)".formatted(config.maxTextChars()));
        }
        return wire;
    }

    @OpenApiDescription("A text to correct.")
    record FixGrammarRequest(
            @OpenApiDescription("At most MAX_TEXT_CHARS (20000) UTF-16 units.")
            @OpenApiExample("i has a apple, it was red")
            @OpenApiStringValidation(minLength = "1")
            @Nullable
            String text,

            @OpenApiDescription("What it is written in: a BCP 47 tag or an English name.")
            @OpenApiExample("en-GB")
            @OpenApiNullable
            @Nullable
            String language) {}

    @OpenApiDescription("A text to translate.")
    record TranslateRequest(
            @OpenApiDescription("At most MAX_TEXT_CHARS (20000) UTF-16 units.")
            @OpenApiExample("Good morning, how are you?")
            @OpenApiStringValidation(minLength = "1")
            @Nullable
            String text,

            @OpenApiDescription("What to translate into: a BCP 47 tag or an English name.")
            @OpenApiExample("German")
            @Nullable
            String targetLanguage,

            @OpenApiDescription("What it is written in, likewise; found out where it is left out.")
            @OpenApiExample("en")
            @OpenApiNullable
            @Nullable
            String sourceLanguage,

            @OpenApiDescription("How to address the reader, in languages where that makes a difference.")
            @OpenApiPropertyType(definedBy = Formality.class)
            @OpenApiNullable
            @Nullable
            String formality) {}

    @OpenApiDescription("A text to make clearer.")
    record ImproveRequest(
            @OpenApiDescription("At most MAX_TEXT_CHARS (20000) UTF-16 units.")
            @OpenApiExample("We was thinking that maybe the meeting could possibly be moved.")
            @OpenApiStringValidation(minLength = "1")
            @Nullable
            String text,

            @OpenApiDescription("How it is to sound.")
            @OpenApiPropertyType(definedBy = Tone.class)
            @OpenApiNullable
            @Nullable
            String tone,

            @OpenApiDescription("Whom it is written for.")
            @OpenApiPropertyType(definedBy = Audience.class)
            @OpenApiNullable
            @Nullable
            String audience,

            @OpenApiDescription("How long it is to become.")
            @OpenApiPropertyType(definedBy = Length.class)
            @OpenApiNullable
            @Nullable
            String length) {}

    @OpenApiDescription("A text to make sound as if a person had written it.")
    record HumanizeRequest(
            @OpenApiDescription("At most MAX_TEXT_CHARS (20000) UTF-16 units.")
            @OpenApiExample("In today's fast-paced world, communication is key.")
            @OpenApiStringValidation(minLength = "1")
            @Nullable
            String text,

            @OpenApiDescription("How it is to sound.")
            @OpenApiPropertyType(definedBy = Tone.class)
            @OpenApiNullable
            @Nullable
            String tone) {}
}
