package dev.bluepencil.action;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// An engine that says what it was told to say, and knows what it was asked.
final class ScriptedEngine implements TextEngine {
    private final List<Assignment> assignments = new CopyOnWriteArrayList<>();
    private final Set<Action> actions;
    private volatile EngineAnswer answer = answered("I have an apple; it was red.");

    ScriptedEngine(Action first, Action... others) {
        this.actions = EnumSet.of(first, others);
    }

    static ScriptedEngine forAll() {
        return new ScriptedEngine(Action.FIX_GRAMMAR, Action.TRANSLATE, Action.IMPROVE, Action.HUMANIZE);
    }

    static Answered answered(String text) {
        return new Answered(text, Optional.empty(), Optional.of("scripted-1"), new Tokens(7, 8));
    }

    ScriptedEngine says(EngineAnswer answer) {
        this.answer = answer;
        return this;
    }

    Assignment assignment() {
        return assignments.getLast();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Set<Action> actions() {
        return actions;
    }

    @Override
    public EngineState state() {
        return EngineState.READY;
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        assignments.add(attempt.assignment());
        return answer;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
