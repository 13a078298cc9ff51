package dev.bluepencil.gemini;

import java.time.Duration;

/// Lets time pass between two tries.
interface Pause {
    void take(Duration duration) throws InterruptedException;
}
