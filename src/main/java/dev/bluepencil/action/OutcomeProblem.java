package dev.bluepencil.action;

import dev.bluepencil.editor.Outcome;
import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.KeyReused;
import dev.bluepencil.editor.Outcome.NoEngine;
import dev.bluepencil.editor.Outcome.NotDone;
import dev.bluepencil.editor.Outcome.OverQuota;
import dev.bluepencil.editor.Outcome.UnderWay;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Fault;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import java.time.Duration;

/// What callers are told when an order came to nothing.
final class OutcomeProblem {
    private static final Duration WHILE_UNDER_WAY = Duration.ofSeconds(2);

    private OutcomeProblem() {}

    static ApiException of(Outcome outcome) {
        return switch (outcome) {
            case NotDone(var fault) -> of(fault);
            case NoEngine(var action) ->
                new ApiException(
                        ErrorCode.ENGINE_NOT_CONFIGURED,
                        "No engine that is configured does %s; setting GEMINI_API_KEY configures one that does."
                                .formatted(action.slug()));
            case OverQuota(var exceeded) -> exceeded.problem();
            case KeyReused() ->
                new ApiException(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED, "The Idempotency-Key came with another request before.");
            case UnderWay() ->
                ApiException.retryLater(
                        ErrorCode.REQUEST_UNDER_WAY,
                        "The request of this Idempotency-Key is being answered.",
                        WHILE_UNDER_WAY);
            case Done _ -> throw new IllegalArgumentException("what is done is no problem");
        };
    }

    private static ApiException of(Fault fault) {
        return switch (fault) {
            case Rejected(var reason) -> new ApiException(ErrorCode.ENGINE_ANSWER_REJECTED, reason);
            case Failed(var reason) -> new ApiException(ErrorCode.ENGINE_FAILED, reason);
            case Unavailable(var reason, var retryAfter) ->
                ApiException.retryLater(ErrorCode.ENGINE_UNAVAILABLE, reason, retryAfter);
            case TimedOut() -> new ApiException(ErrorCode.ENGINE_TIMEOUT, "The engine did not answer in time.");
            case Misconfigured(var reason) -> new ApiException(ErrorCode.ENGINE_MISCONFIGURED, reason);
            case Unsupported(var field, var reason) -> ApiException.invalid(field, reason);
        };
    }
}
