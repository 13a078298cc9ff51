package dev.bluepencil.engine;

import java.util.Optional;

/// One text and what is to be done to it, read and checked.
public sealed interface Assignment {
    String text();

    Action action();

    /// The same to be done to another text.
    Assignment withText(String text);

    /// The language the text is written in, if the caller says.
    default Optional<Language> language() {
        return Optional.empty();
    }

    record FixGrammar(String text, Optional<Language> language) implements Assignment {
        @Override
        public FixGrammar withText(String text) {
            return new FixGrammar(text, language);
        }

        @Override
        public Action action() {
            return Action.FIX_GRAMMAR;
        }
    }

    record Translate(String text, Language target, Optional<Language> source, Optional<Formality> formality)
            implements Assignment {
        @Override
        public Translate withText(String text) {
            return new Translate(text, target, source, formality);
        }

        @Override
        public Action action() {
            return Action.TRANSLATE;
        }

        @Override
        public Optional<Language> language() {
            return source;
        }
    }

    record Improve(String text, Optional<Tone> tone, Optional<Audience> audience, Optional<Length> length)
            implements Assignment {
        @Override
        public Improve withText(String text) {
            return new Improve(text, tone, audience, length);
        }

        @Override
        public Action action() {
            return Action.IMPROVE;
        }
    }

    record Humanize(String text, Optional<Tone> tone) implements Assignment {
        @Override
        public Humanize withText(String text) {
            return new Humanize(text, tone);
        }

        @Override
        public Action action() {
            return Action.HUMANIZE;
        }
    }
}
