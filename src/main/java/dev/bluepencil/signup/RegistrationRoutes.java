package dev.bluepencil.signup;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.account.FullName;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Password;
import dev.bluepencil.password.PasswordPolicy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiStringValidation;
import org.jspecify.annotations.Nullable;

/// Where people sign up.
public final class RegistrationRoutes implements Routes, RegistrationApi {
    private final Registration registration;
    private final PasswordPolicy policy;
    private final RateLimiter limiter;

    public RegistrationRoutes(Registration registration, PasswordPolicy policy, RateLimiter limiter) {
        this.registration = registration;
        this.policy = policy;
        this.limiter = limiter;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/auth/register", this::register, PUBLIC);
    }

    @Override
    public void register(Context ctx) {
        var request = Body.json(ctx, RegisterRequest.class);
        var fields = new Fields();
        var email = fields.required("email", request.email(), EmailAddress::new);
        var password = fields.required("password", request.password(), Password::new);
        var name = fields.optional("full_name", request.fullName(), FullName::new);
        if (password.ifRight().isPresent()) {
            limiter.admit(ctx, Limit.REGISTER_TRY);
        }
        password.ifRight()
                .flatMap(it ->
                        policy.faultIn(it, email.ifRight(), name.ifRight().flatMap(own -> own.map(FullName::value))))
                .ifPresent(fault -> fields.reject("password", fault));
        fields.check();

        limiter.admit(ctx, Limit.REGISTER);
        switch (registration.register(email.value(), password.value(), name.value(), Visitor.of(ctx))) {
            case Registration.Registered(var account) ->
                ctx.status(HttpStatus.CREATED).json(AccountAnswer.of(account));
            case Registration.AddressTaken() ->
                throw new ApiException(
                        ErrorCode.EMAIL_TAKEN, "Sign in, or choose a new password, which also confirms the address.");
        }
    }

    @OpenApiDescription("A sign-up.")
    record RegisterRequest(
            @OpenApiDescription("Where letters go.")
            @OpenApiExample("ada@example.com")
            @Custom(name = "format", value = "email")
            @Nullable
            String email,

            @OpenApiDescription("8 to 128 characters, not easy to guess.")
            @OpenApiExample("seven wooden ducks")
            @OpenApiStringValidation(minLength = "8", maxLength = "128")
            @Nullable
            String password,

            @OpenApiDescription("How letters greet them.") @OpenApiExample("Ada Lovelace") @OpenApiNullable @Nullable
            String fullName) {}
}
