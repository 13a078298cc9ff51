package dev.bluepencil.activity;

import static dev.bluepencil.http.Access.ADMIN;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.Moment;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.audit.Which;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.input.PageRequest;
import dev.bluepencil.http.input.Query;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/// Where administrators look up what happened to whose account.
public final class AdminEventRoutes implements Routes, AdminEventApi {
    private final SecurityEvents events;
    private final AccountStore accounts;

    public AdminEventRoutes(SecurityEvents events, AccountStore accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/events", this::all, ADMIN);
        routes.get("/admin/accounts/{id}/events", this::ofAccount, ADMIN);
    }

    @Override
    public void all(Context ctx) {
        var fields = new Fields();
        var account = fields.optional("account", Query.only(fields, ctx, "account"), AdminEventRoutes::accountId);
        var kind = fields.optional("kind", Query.only(fields, ctx, "kind"), EventKind::parse);
        var page = PageRequest.read(ctx, fields, Moment::parse);
        fields.check();
        events.page(new Which(account.value(), kind.value()), page.get()).answer(ctx, AdminEventAnswer::of);
    }

    @Override
    public void ofAccount(Context ctx) {
        var fields = new Fields();
        var kind = fields.optional("kind", Query.only(fields, ctx, "kind"), EventKind::parse);
        var page = PageRequest.read(ctx, fields, Moment::parse);
        fields.check();
        var account = AccountId.parse(ctx.pathParam("id"))
                .flatMap(accounts::find)
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "There is no such account."));
        events.page(new Which(Optional.of(account.id()), kind.value()), page.get())
                .answer(ctx, AdminEventAnswer::of);
    }

    private static AccountId accountId(String text) {
        return AccountId.parse(text).orElseThrow(() -> new IllegalArgumentException("must be the id of an account"));
    }
}
