package dev.bluepencil.gemini;

import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.EngineState;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// The model while it is made ready: loading the SDK takes about half a second, which the start need not wait for.
final class Opening implements AutoCloseable {
    private final FutureTask<GeminiModel> task;

    private Opening(FutureTask<GeminiModel> task) {
        this.task = task;
    }

    static Opening of(Secret key, GeminiConfig config) {
        var task = new FutureTask<>(() -> GeminiModel.open(key, config));
        Thread.ofPlatform().daemon().name("gemini-opening").start(task);
        return new Opening(task);
    }

    EngineState state() {
        return switch (task.state()) {
            case RUNNING -> EngineState.LOADING;
            case SUCCESS -> EngineState.READY;
            case FAILED, CANCELLED -> EngineState.FAILED;
        };
    }

    /// Waits for the loading, which no network can hold up.
    GeminiModel model() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("gemini could not be loaded", e.getCause());
        }
    }

    /// A model that is not ready yet has nothing under way.
    @Override
    public void close() {
        if (task.state() == Future.State.SUCCESS) {
            task.resultNow().close();
        }
    }
}
