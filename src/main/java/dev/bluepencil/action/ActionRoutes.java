package dev.bluepencil.action;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.engine.Audience;
import dev.bluepencil.engine.Formality;
import dev.bluepencil.engine.Length;
import dev.bluepencil.engine.Tone;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiPropertyType;
import io.javalin.openapi.OpenApiStringValidation;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The text actions over HTTP.
public final class ActionRoutes implements Routes, ActionApi {
    private final ActionAnswer answer;

    public ActionRoutes(ActionAnswer answer) {
        this.answer = answer;
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
        act(ctx, request.text(), fields -> Options.ofFixGrammar(fields, request.language()));
    }

    @Override
    public void translate(Context ctx) {
        var request = Body.json(ctx, TranslateRequest.class);
        act(
                ctx,
                request.text(),
                fields -> Options.ofTranslate(
                        fields, request.targetLanguage(), request.sourceLanguage(), request.formality()));
    }

    @Override
    public void improve(Context ctx) {
        var request = Body.json(ctx, ImproveRequest.class);
        act(
                ctx,
                request.text(),
                fields -> Options.ofImprove(fields, request.tone(), request.audience(), request.length()));
    }

    @Override
    public void humanize(Context ctx) {
        var request = Body.json(ctx, HumanizeRequest.class);
        act(ctx, request.text(), fields -> Options.ofHumanize(fields, request.tone()));
    }

    private void act(Context ctx, @Nullable String wire, Function<Fields, Options> read) {
        var fields = new Fields();
        var text = fields.required("text", wire, answer::text);
        var options = read.apply(fields);
        fields.check();
        answer.give(ctx, options.applyTo(text.value()), UnaryOperator.identity());
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
