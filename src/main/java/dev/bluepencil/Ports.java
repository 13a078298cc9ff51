package dev.bluepencil;

import dev.bluepencil.action.TextEngine;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.storage.Storage;
import java.time.InstantSource;
import java.util.List;

/// All that lies outside the process, and the clock; [Main] fills it with the real ones, a test with its own.
///
/// @param engines those that are configured, the preferred one first
/// @param clock ticks in whole milliseconds, which every database keeps
record Ports(Storage storage, Mailer mailer, List<TextEngine> engines, InstantSource clock) implements AutoCloseable {
    @Override
    public void close() {
        engines.forEach(TextEngine::close);
        mailer.close();
        storage.close();
    }
}
