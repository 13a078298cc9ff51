package dev.bluepencil.editor;

import dev.bluepencil.engine.Action;

/// Who is told where answers come from.
public interface SourceWatch {
    void answered(Action action, Source source);
}
