package dev.bluepencil.metrics;

import dev.bluepencil.editor.Source;
import dev.bluepencil.editor.SourceWatch;
import dev.bluepencil.engine.Action;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts where answers come from.
final class SourceMeters implements SourceWatch {
    private final Each<Action, Each<Source, Counter>> counters;

    SourceMeters(MeterRegistry registry) {
        counters = new Each<>(
                Action.class, action -> new Each<>(Source.class, source -> counter(action, source, registry)));
    }

    @Override
    public void answered(Action action, Source source) {
        counters.of(action).of(source).increment();
    }

    private static Counter counter(Action action, Source source, MeterRegistry registry) {
        return Counter.builder("bluepencil.answers")
                .description("Answers by where they came from")
                .tags("action", action.slug(), "source", Each.wire(source))
                .register(registry);
    }
}
