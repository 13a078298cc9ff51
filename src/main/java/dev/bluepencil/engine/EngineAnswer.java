package dev.bluepencil.engine;

import java.time.Duration;
import java.util.Optional;

/// What came of asking an engine. A `reason` is for the caller and holds nothing private: no text, no key, no address.
public sealed interface EngineAnswer {
    /// The text as it is to be.
    ///
    /// @param language the language the text was found to be in, if the engine says
    /// @param model which model answered, if the engine has several
    record Answered(String text, Optional<Language> language, Optional<String> model, Tokens tokens)
            implements EngineAnswer {
        public Answered withText(String text) {
            return new Answered(text, language, model, tokens);
        }

        /// The language, or that one if the engine did not say.
        public Answered orLanguage(Optional<Language> other) {
            return new Answered(text, language.or(() -> other), model, tokens);
        }

        public Answered withTokens(Tokens tokens) {
            return new Answered(text, language, model, tokens);
        }
    }

    /// Anything but an answer.
    sealed interface Fault extends EngineAnswer {}

    /// The model answered, but what it said must not be shown as the result: blocked, empty or cut short.
    record Rejected(String reason) implements Fault {}

    /// The model or what stands before it answered something that makes no sense.
    record Failed(String reason) implements Fault {}

    /// No answer now; one is likely after a while.
    ///
    /// @param retryAfter how long the engine asks to be left alone; zero if it does not say
    record Unavailable(String reason, Duration retryAfter) implements Fault {}

    /// The deadline passed.
    record TimedOut() implements Fault {}

    /// The engine will not work until the operator changes a setting.
    record Misconfigured(String reason) implements Fault {}

    /// The engine cannot do this with what that field says or leaves open; the reason completes "the field …".
    record Unsupported(String field, String reason) implements Fault {}
}
