package dev.bluepencil.access;

import dev.bluepencil.account.Account;
import dev.bluepencil.http.trace.CallerId;
import dev.bluepencil.session.FamilyId;
import io.javalin.http.Context;

/// Who makes a request, as the guard found out.
public record Caller(Account account, FamilyId session) {
    private static final String KEY = Caller.class.getName();

    /// The caller of a signed-in route.
    public static Caller of(Context ctx) {
        Caller caller = ctx.attribute(KEY);
        if (caller == null) {
            throw new IllegalStateException("this route is not behind the guard");
        }
        return caller;
    }

    void enter(Context ctx) {
        ctx.attribute(KEY, this);
        CallerId.note(account.id().value());
    }
}
