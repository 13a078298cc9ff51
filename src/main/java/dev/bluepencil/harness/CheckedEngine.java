package dev.bluepencil.harness;

import dev.bluepencil.check.AnswerCheck;
import dev.bluepencil.check.Verdict.Flawed;
import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineWatch;
import dev.bluepencil.engine.Flaw;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.Tokens;
import dev.bluepencil.engine.WrappedEngine;
import dev.bluepencil.text.Margins;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An engine that is not trusted: its answers are checked, and mended where that is safe. A flawed one gets a second
/// attempt that names the flaws; if that is flawed too, there is no answer.
public final class CheckedEngine extends WrappedEngine {
    private static final Logger log = LoggerFactory.getLogger(CheckedEngine.class);

    private volatile EngineWatch watch = EngineWatch.NOBODY;

    public CheckedEngine(TextEngine engine) {
        super(engine);
    }

    /// Loads what the check of the first answer would take a second for.
    @Override
    public void prepare() {
        super.prepare();
        Thread.ofPlatform().daemon().name("check-loader").start(AnswerCheck::warmUp);
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        return checked(attempt, engine.apply(attempt));
    }

    /// Passes on what the engine writes at its first attempt, unchecked.
    @Override
    public EngineAnswer stream(Attempt attempt, Deltas deltas) {
        var margins = Margins.of(attempt.assignment().text());
        return checked(attempt, engine.stream(attempt, new WithinMargins(margins, deltas)));
    }

    @Override
    public void watchedBy(EngineWatch watch) {
        this.watch = watch;
        super.watchedBy(watch);
    }

    private EngineAnswer checked(Attempt attempt, EngineAnswer answer) {
        return switch (answer) {
            case Answered first ->
                switch (AnswerCheck.judge(attempt.assignment(), first.text())) {
                    case Sound(var text) -> first.withText(text);
                    case Flawed(var flaws) -> again(attempt.again(flaws), first.tokens());
                };
            case Fault fault -> fault;
        };
    }

    private EngineAnswer again(Attempt attempt, Tokens spent) {
        watch.flawed(attempt.flaws());
        log.info("{}'s answer was flawed, once more: {}", name(), attempt.flaws());
        return switch (engine.apply(attempt)) {
            case Answered second ->
                switch (AnswerCheck.judge(attempt.assignment(), second.text())) {
                    case Sound(var text) -> second.withText(text).withTokens(spent.plus(second.tokens()));
                    case Flawed(var flaws) -> rejected(flaws);
                };
            case Fault fault -> fault;
        };
    }

    private Rejected rejected(Set<Flaw> flaws) {
        watch.rejected(flaws);
        log.warn("{}'s answer was rejected: {}", name(), flaws);
        return new Rejected(flaws.stream()
                .sorted()
                .map(Flaw::sentence)
                .collect(Collectors.joining(" ", "The engine's answer could not be used. ", "")));
    }
}
