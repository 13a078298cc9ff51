package dev.bluepencil.action;

import dev.bluepencil.engine.Action;
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
import dev.bluepencil.http.input.Fields;
import org.jspecify.annotations.Nullable;

/// What a caller wants beside the text, for one action; there to be used once [Fields#check] has passed.
@FunctionalInterface
public interface Options {
    Assignment applyTo(String text);

    /// The action by its slug.
    ///
    /// @throws IllegalArgumentException if there is no such action
    static Action action(String slug) {
        return Choice.of(Action.class, Action::slug).apply(slug);
    }

    static Options ofFixGrammar(Fields fields, @Nullable String language) {
        var written = fields.optional("language", language, Language::parse);
        return text -> new FixGrammar(text, written.value());
    }

    static Options ofTranslate(
            Fields fields,
            @Nullable String targetLanguage,
            @Nullable String sourceLanguage,
            @Nullable String formality) {
        var target = fields.required("target_language", targetLanguage, Language::parse);
        var source = fields.optional("source_language", sourceLanguage, Language::parse);
        var address = fields.optional("formality", formality, Choice.of(Formality.class));
        return text -> new Translate(text, target.value(), source.value(), address.value());
    }

    static Options ofImprove(Fields fields, @Nullable String tone, @Nullable String audience, @Nullable String length) {
        var sound = fields.optional("tone", tone, Choice.of(Tone.class));
        var readers = fields.optional("audience", audience, Choice.of(Audience.class));
        var size = fields.optional("length", length, Choice.of(Length.class));
        return text -> new Improve(text, sound.value(), readers.value(), size.value());
    }

    static Options ofHumanize(Fields fields, @Nullable String tone) {
        var sound = fields.optional("tone", tone, Choice.of(Tone.class));
        return text -> new Humanize(text, sound.value());
    }
}
