package dev.bluepencil.action;

import dev.bluepencil.access.Caller;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.editor.Editor;
import dev.bluepencil.editor.IdempotencyKey;
import dev.bluepencil.editor.Order;
import dev.bluepencil.editor.Outcome;
import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.NotDone;
import dev.bluepencil.editor.Reader;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.stream.EventStream;
import dev.bluepencil.http.stream.Presence;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// How an action is answered: when it is done, or event by event while the answer is being written.
final class ActionAnswer {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /// On an answer that was given before under the same key.
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Editor editor;
    private final RateLimiter limiter;

    ActionAnswer(Editor editor, RateLimiter limiter) {
        this.editor = editor;
        this.limiter = limiter;
    }

    /// Has the assignment done and answers with the form that is given to what came of it. Who goes away meanwhile
    /// calls the work off.
    void give(Context ctx, Assignment assignment, Function<Done, Object> form) {
        var account = Caller.of(ctx).account().id();
        var order = new Order(account, assignment, key(ctx), isFresh(ctx));
        limiter.admitAccount(ctx, Limit.ACTION, account.value());
        if (EventStream.isWanted(ctx)) {
            EventStream.answer(ctx, stream -> stream(ctx, stream, order, form));
        } else {
            var outcome = Presence.during(ctx, () -> editor.edit(order));
            var done = done(outcome, account);
            if (done.replayed()) {
                ctx.header(REPLAYED, "true");
            }
            ctx.json(form.apply(done));
        }
    }

    private void stream(Context ctx, EventStream stream, Order order, Function<Done, Object> form) {
        var outcome = stream.during(() -> editor.stream(order, new Events(ctx, stream)));
        stream.send("done", form.apply(done(outcome, order.account())));
    }

    private Done done(Outcome outcome, AccountId account) {
        if (outcome instanceof NotDone) {
            limiter.giveBack(Limit.ACTION, account.value());
        }
        if (outcome instanceof Done done) {
            return done;
        }
        throw OutcomeProblem.of(outcome);
    }

    private static Optional<IdempotencyKey> key(Context ctx) {
        var fields = new Fields();
        var key = fields.optional(IDEMPOTENCY_KEY, ctx.header(IDEMPOTENCY_KEY), IdempotencyKey::new);
        fields.check();
        return key.value();
    }

    /// Whether the caller will have no kept answer (RFC 9111 §5.2.1.4).
    private static boolean isFresh(Context ctx) {
        var directives = ctx.header(Header.CACHE_CONTROL);
        return directives != null && directives.toLowerCase(Locale.ROOT).contains("no-cache");
    }

    private record Events(Context ctx, EventStream stream) implements Reader {
        /// Before the first event, with which the headers go.
        @Override
        public void replayed() {
            ctx.header(REPLAYED, "true");
        }

        @Override
        public void delta(String text) {
            stream.send("delta", new Piece(text));
        }

        @Override
        public void replace(String text) {
            stream.send("replace", new Piece(text));
        }

        private record Piece(String text) {}
    }
}
