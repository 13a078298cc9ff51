package dev.bluepencil.recovery;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.access.Caller;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.password.Password;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiStringValidation;
import org.jspecify.annotations.Nullable;

/// Where signed-in people change their password.
public final class PasswordRoutes implements Routes, PasswordApi {
    private final PasswordChange change;
    private final RateLimiter limiter;

    public PasswordRoutes(PasswordChange change, RateLimiter limiter) {
        this.change = change;
        this.limiter = limiter;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/auth/change-password", this::changePassword, SIGNED_IN);
    }

    @Override
    public void changePassword(Context ctx) {
        var request = Body.json(ctx, ChangePasswordRequest.class);
        var fields = new Fields();
        var old = fields.required("old_password", request.oldPassword(), Password::new);
        var next = fields.required("new_password", request.newPassword(), Password::new);
        fields.check();
        var caller = Caller.of(ctx);
        limiter.admitAccount(ctx, Limit.CONFIRM_PASSWORD, caller.account().id().value());
        switch (change.change(caller, old.value(), next.value(), Visitor.of(ctx))) {
            case PasswordChange.Changed() -> ctx.status(HttpStatus.NO_CONTENT);
            case PasswordChange.TooWeak(var fault) -> throw ApiException.invalid("new_password", fault);
            case PasswordChange.WrongPassword() ->
                throw ApiException.of(ErrorCode.WRONG_PASSWORD, "old_password", "is not the one of this account");
        }
    }

    @OpenApiDescription("The password as it is and as it shall be.")
    record ChangePasswordRequest(
            @OpenApiDescription("The one to replace.") @OpenApiExample("seven wooden ducks") @Nullable
            String oldPassword,

            @OpenApiDescription("8 to 128 characters, not easy to guess.")
            @OpenApiExample("nine quiet geese")
            @OpenApiStringValidation(minLength = "8", maxLength = "128")
            @Nullable
            String newPassword) {}
}
