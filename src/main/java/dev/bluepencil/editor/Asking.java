package dev.bluepencil.editor;

import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.TextEngine;

/// How an engine is asked: for the whole answer, or to pass on what it writes.
interface Asking {
    Asking AT_ONCE = (engine, attempt, _) -> engine.apply(attempt);
    Asking STREAMING = TextEngine::stream;

    EngineAnswer ask(TextEngine engine, Attempt attempt, Deltas deltas);
}
