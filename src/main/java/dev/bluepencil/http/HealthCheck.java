package dev.bluepencil.http;

import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import java.util.function.Supplier;

/// One thing the service cannot do without, asked anew at every call.
public record HealthCheck(String name, Supplier<State> probe) {
    State state() {
        return probe.get();
    }

    /// How it does right now.
    @OpenApiName("CheckState")
    @OpenApiDescription("How one thing does that the service needs.")
    public record State(
            @OpenApiDescription("Whether the service can do its job as far as this goes.")
            boolean ready,

            @OpenApiDescription("What it is or what is wrong, for the operator; nothing private.")
            String detail) {}
}
