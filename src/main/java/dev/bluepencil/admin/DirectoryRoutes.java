package dev.bluepencil.admin;

import static dev.bluepencil.http.Access.ADMIN;

import dev.bluepencil.access.Caller;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Role;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.input.PageRequest;
import dev.bluepencil.http.input.Query;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.mail.EmailAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Where admins look accounts up, shut them out and let them in again.
public final class DirectoryRoutes implements Routes, DirectoryApi {
    private final Directory directory;

    public DirectoryRoutes(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/accounts", this::search, ADMIN);
        routes.get("/admin/accounts/{id}", this::show, ADMIN);
        routes.post("/admin/accounts/{id}/deactivate", this::deactivate, ADMIN);
        routes.post("/admin/accounts/{id}/activate", this::activate, ADMIN);
        routes.post("/admin/accounts/{id}/logout-all", this::endSessions, ADMIN);
    }

    @Override
    public void search(Context ctx) {
        var fields = new Fields();
        var prefix = fields.optional("q", Query.only(fields, ctx, "q"), AddressPrefix::new);
        var role = fields.optional("role", Query.only(fields, ctx, "role"), Role::parse);
        var page = PageRequest.read(ctx, fields, EmailAddress::new);
        fields.check();
        var search = new Search(prefix.value().orElse(AddressPrefix.ANY), role.value());
        directory.page(search, page.get()).answer(ctx, DirectoryAnswer::of);
    }

    @Override
    public void show(Context ctx) {
        ctx.json(directory.find(id(ctx)).map(DirectoryAnswer::of).orElseThrow(DirectoryRoutes::noAccount));
    }

    @Override
    public void deactivate(Context ctx) {
        answer(ctx, directory.deactivate(id(ctx), act(ctx)));
    }

    @Override
    public void activate(Context ctx) {
        answer(ctx, directory.activate(id(ctx), act(ctx)));
    }

    @Override
    public void endSessions(Context ctx) {
        if (!directory.endSessions(id(ctx), act(ctx))) {
            throw noAccount();
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void answer(Context ctx, Directory.Outcome outcome) {
        switch (outcome) {
            case Directory.Handled(var account) -> ctx.json(DirectoryAnswer.of(account));
            case Directory.NoAccount _ -> throw noAccount();
            case Directory.OwnAccount _ ->
                throw new ApiException(ErrorCode.OWN_ACCOUNT, "Ask another admin to deactivate your account.");
        }
    }

    private static Directory.Act act(Context ctx) {
        return new Directory.Act(Caller.of(ctx).account().id(), Visitor.of(ctx));
    }

    private static AccountId id(Context ctx) {
        return AccountId.parse(ctx.pathParam("id")).orElseThrow(DirectoryRoutes::noAccount);
    }

    private static ApiException noAccount() {
        return new ApiException(ErrorCode.NOT_FOUND, "No account has this id.");
    }
}
