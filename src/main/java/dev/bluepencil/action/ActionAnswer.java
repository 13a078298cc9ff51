package dev.bluepencil.action;

import dev.bluepencil.access.Caller;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.ActionConfig;
import dev.bluepencil.editor.Editor;
import dev.bluepencil.editor.IdempotencyKey;
import dev.bluepencil.editor.Order;
import dev.bluepencil.editor.Outcome;
import dev.bluepencil.editor.Outcome.Done;
import dev.bluepencil.editor.Outcome.NotDone;
import dev.bluepencil.editor.Reader;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.stream.EventStream;
import dev.bluepencil.http.stream.Presence;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.text.Blank;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How an action is answered: when it is done, or event by event while the answer is being written.
public final class ActionAnswer {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /// On an answer that was given before under the same key.
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Editor editor;
    private final ActionConfig config;
    private final RateLimiter limiter;

    public ActionAnswer(Editor editor, ActionConfig config, RateLimiter limiter) {
        this.editor = editor;
        this.config = config;
        this.limiter = limiter;
    }

    /// A text that something can be done to.
    ///
    /// @throws IllegalArgumentException if it is none
    public String text(String wire) {
        if (Blank.is(wire)) {
            throw new IllegalArgumentException("is blank");
        }
        if (wire.length() > config.maxTextChars()) {
            throw new IllegalArgumentException(
                    "is longer than %d characters (UTF-16 units)".formatted(config.maxTextChars()));
        }
        return wire;
    }

    /// Has the assignment done and answers with what came of it. Who goes away meanwhile calls the work off.
    ///
    /// @param form what to make of the answer before it is written
    public void give(Context ctx, Assignment assignment, UnaryOperator<Object> form) {
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
            ctx.json(form.apply(written(done, assignment)));
        }
    }

    private void stream(Context ctx, EventStream stream, Order order, UnaryOperator<Object> form) {
        var outcome = stream.during(() -> editor.stream(order, new Events(ctx, stream)));
        stream.send("done", form.apply(written(done(outcome, order.account()), order.assignment())));
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

    private static Object written(Done done, Assignment assignment) {
        return switch (assignment) {
            case Translate translate -> TranslationAnswer.of(done, translate.target());
            case FixGrammar _, Improve _, Humanize _ -> RevisionAnswer.of(done, assignment.text());
        };
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
