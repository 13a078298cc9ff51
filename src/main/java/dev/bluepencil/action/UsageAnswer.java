package dev.bluepencil.action;

import dev.bluepencil.engine.Tokens;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;

/// What an answer cost, over the wire.
@OpenApiDescription("What a model counted; zero for an engine that does not count.")
record UsageAnswer(
        @OpenApiDescription("Tokens it read.") @OpenApiExample("180")
        long inputTokens,

        @OpenApiDescription("Tokens it wrote, its thinking included.") @OpenApiExample("12")
        long outputTokens) {
    static UsageAnswer of(Tokens tokens) {
        return new UsageAnswer(tokens.input(), tokens.output());
    }
}
