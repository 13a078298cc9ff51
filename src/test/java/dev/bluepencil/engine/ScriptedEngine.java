package dev.bluepencil.engine;

import dev.bluepencil.engine.EngineAnswer.Answered;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// An engine that does what a test tells it to do, and knows what it was asked.
public final class ScriptedEngine implements TextEngine {
    private final String name;
    private final Set<Action> actions;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final Queue<Work> script = new ConcurrentLinkedQueue<>();
    private volatile Work usual = (attempt, _) -> answered(attempt.assignment().text());

    private ScriptedEngine(String name, Set<Action> actions) {
        this.name = name;
        this.actions = actions;
    }

    /// Does all actions; gives every text back as it was until it is told otherwise.
    public static ScriptedEngine named(String name) {
        return new ScriptedEngine(name, EnumSet.allOf(Action.class));
    }

    public static ScriptedEngine named(String name, Action first, Action... others) {
        return new ScriptedEngine(name, EnumSet.of(first, others));
    }

    public static Answered answered(String text) {
        return new Answered(text, Optional.empty(), Optional.of("scripted-1"), new Tokens(7, 8));
    }

    /// What it answers from now on.
    public ScriptedEngine always(EngineAnswer answer) {
        return always((_, _) -> answer);
    }

    public ScriptedEngine always(Function<String, String> work) {
        return always((attempt, _) -> answered(work.apply(attempt.assignment().text())));
    }

    public ScriptedEngine always(Work work) {
        usual = work;
        return this;
    }

    /// What it answers next, one for each attempt, before it goes back to what it always answers.
    public ScriptedEngine next(EngineAnswer... answers) {
        for (var answer : answers) {
            script.add((_, _) -> answer);
        }
        return this;
    }

    /// All attempts so far.
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Action> actions() {
        return actions;
    }

    @Override
    public Set<Language> languages() {
        return Set.of(Language.parse("en"));
    }

    @Override
    public EngineState state() {
        return EngineState.READY;
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        return stream(attempt, _ -> {});
    }

    @Override
    public EngineAnswer stream(Attempt attempt, Deltas deltas) {
        attempts.add(attempt);
        var scripted = script.poll();
        try {
            return (scripted == null ? usual : scripted).on(attempt, deltas);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EngineAnswer.Unavailable("The call was cut off.", java.time.Duration.ZERO);
        }
    }

    @Override
    public void close() {
        // holds nothing
    }

    public interface Work {
        EngineAnswer on(Attempt attempt, Deltas deltas) throws InterruptedException;
    }
}
