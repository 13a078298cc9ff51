package dev.bluepencil.http;

import java.util.function.Supplier;

/// One thing the service cannot do without, asked anew at every call.
public record HealthCheck(String name, Supplier<State> probe) {
    State state() {
        return probe.get();
    }

    /// How it does right now.
    ///
    /// @param ready whether the service can do its job as far as this part goes
    /// @param detail what it is or what is wrong, for the operator; nothing private
    public record State(boolean ready, String detail) {}
}
