package dev.bluepencil.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;

/// The engine as it runs, loaded once for all tests, since that takes seconds.
final class English {
    static final LanguageToolEngine ENGINE = LanguageToolEngine.start(Duration.ofMinutes(2));

    private English() {}

    static Attempt attempt(Assignment assignment) {
        return Attempt.first(assignment, Deadline.in(Duration.ofMinutes(2), InstantSource.system()));
    }

    static FixGrammar fix(String text) {
        return new FixGrammar(text, Optional.empty());
    }

    static FixGrammar fix(String text, String tag) {
        return new FixGrammar(text, Optional.of(new Language(Locale.forLanguageTag(tag))));
    }

    static Improve improve(String text) {
        return new Improve(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static String corrected(String text) {
        return result(fix(text));
    }

    static String result(Assignment assignment) {
        return answered(assignment).text();
    }

    static Answered answered(Assignment assignment) {
        return assertThat(ENGINE.apply(attempt(assignment)))
                .asInstanceOf(InstanceOfAssertFactories.type(Answered.class))
                .actual();
    }
}
