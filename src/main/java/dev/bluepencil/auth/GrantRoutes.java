package dev.bluepencil.auth;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.http.Routes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.http.problem.TokenEndpoint;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Password;
import dev.bluepencil.session.Grant;
import dev.bluepencil.session.Sessions;
import dev.bluepencil.session.SignOut;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiPropertyType;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where tokens are handed out: by password, and by refresh token.
public final class GrantRoutes implements Routes, GrantApi {
    private static final String PASSWORD_GRANT = "password";
    private static final String REFRESH_GRANT = "refresh_token";

    private final SignIn signIn;
    private final Sessions sessions;
    private final SignOut signOut;
    private final RefreshCookie cookie;
    private final RateLimiter limiter;

    public GrantRoutes(SignIn signIn, Sessions sessions, SignOut signOut, RefreshCookie cookie, RateLimiter limiter) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.signOut = signOut;
        this.cookie = cookie;
        this.limiter = limiter;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/auth/login", this::login, PUBLIC, TokenEndpoint.APP);
        routes.post("/auth/refresh", this::refresh, PUBLIC, TokenEndpoint.APP);
        routes.post("/auth/token", this::token, PUBLIC, TokenEndpoint.STANDARD);
        routes.post("/auth/revoke", this::revoke, PUBLIC, TokenEndpoint.STANDARD);
    }

    @Override
    public void login(Context ctx) {
        if (Body.isForm(ctx)) {
            var form = Body.form(ctx);
            var grantType = form.get("grant_type");
            if (grantType != null && !grantType.equals(PASSWORD_GRANT)) {
                throw unsupported(PASSWORD_GRANT);
            }
            signIn(ctx, "username", form.get("username"), form.get("password"), form.get("session"));
        } else {
            var request = Body.json(ctx, LoginRequest.class);
            signIn(ctx, "email", request.email(), request.password(), request.session());
        }
    }

    @Override
    public void refresh(Context ctx) {
        var sent = Body.isAbsent(ctx) ? null : refreshTokenInBody(ctx);
        var kept = sent == null ? cookie.read(ctx) : Optional.<String>empty();
        if (kept.isPresent()) {
            rotate(ctx, kept.get(), Delivery.COOKIE);
        } else if (Body.isAbsent(ctx)) {
            throw signInAgain();
        } else {
            rotate(ctx, sent, Delivery.BODY);
        }
    }

    @Override
    public void token(Context ctx) {
        var form = Body.form(ctx);
        var fields = new Fields();
        var grantType = fields.required("grant_type", form.get("grant_type"), Function.identity());
        fields.check();
        switch (grantType.value()) {
            case PASSWORD_GRANT -> signIn(ctx, "username", form.get("username"), form.get("password"), null);
            case REFRESH_GRANT -> rotate(ctx, form.get("refresh_token"), Delivery.BODY);
            default -> throw unsupported(PASSWORD_GRANT + " and " + REFRESH_GRANT);
        }
    }

    @Override
    public void revoke(Context ctx) {
        var fields = new Fields();
        var token = fields.required("token", Body.form(ctx).get("token"), Function.identity());
        fields.check();
        signOut.revoke(token.value(), Visitor.of(ctx));
        noStore(ctx).status(HttpStatus.OK);
    }

    private void signIn(
            Context ctx,
            String emailField,
            @Nullable String emailText,
            @Nullable String passwordText,
            @Nullable String session) {
        var fields = new Fields();
        var email = fields.required(emailField, emailText, EmailAddress::new);
        var password = fields.required("password", passwordText, Password::new);
        var delivery = fields.optional("session", session, Delivery::parse);
        fields.check();
        var wanted = delivery.value().orElse(Delivery.BODY);
        if (wanted == Delivery.COOKIE) {
            cookie.requireSameOrigin(ctx);
        }
        limiter.admit(ctx, Limit.LOGIN, email.value().value());
        switch (signIn.signIn(email.value(), password.value(), Visitor.of(ctx))) {
            case SignIn.SignedIn(var grant) -> deliver(ctx, grant, wanted);
            case SignIn.WrongCredentials() ->
                throw new ApiException(ErrorCode.INVALID_CREDENTIALS, "The e-mail address or the password is wrong.");
            case SignIn.NotVerified() ->
                throw new ApiException(
                        ErrorCode.EMAIL_NOT_VERIFIED, "Confirm the address by the letter's link or code first.");
            case SignIn.Deactivated() ->
                throw new ApiException(ErrorCode.ACCOUNT_DEACTIVATED, "Ask whoever runs this service.");
        }
    }

    private void rotate(Context ctx, @Nullable String text, Delivery delivery) {
        var fields = new Fields();
        var token = fields.required("refresh_token", text, Function.identity());
        fields.check();
        var grant = sessions.rotate(token.value(), Visitor.of(ctx)).orElseThrow(() -> refused(ctx, delivery));
        deliver(ctx, grant, delivery);
    }

    /// Takes back a cookie that is of no use any more, but none that just could not be looked at.
    private ApiException refused(Context ctx, Delivery delivery) {
        if (delivery == Delivery.COOKIE) {
            cookie.clear(ctx);
        }
        return signInAgain();
    }

    private void deliver(Context ctx, Grant grant, Delivery delivery) {
        noStore(ctx);
        switch (delivery) {
            case BODY -> ctx.json(GrantAnswer.of(grant));
            case COOKIE -> {
                cookie.set(ctx, grant);
                ctx.json(GrantAnswer.withoutRefreshToken(grant));
            }
        }
    }

    /// Keeps the answer out of every cache (RFC 6749 §5.1).
    private static Context noStore(Context ctx) {
        return ctx.header(Header.CACHE_CONTROL, "no-store").header(Header.PRAGMA, "no-cache");
    }

    private static @Nullable String refreshTokenInBody(Context ctx) {
        return Body.isForm(ctx)
                ? Body.form(ctx).get("refresh_token")
                : Body.json(ctx, RefreshRequest.class).refreshToken();
    }

    private static ApiException signInAgain() {
        return new ApiException(ErrorCode.INVALID_REFRESH_TOKEN, "Sign in again.");
    }

    private static ApiException unsupported(String offered) {
        return new ApiException(ErrorCode.UNSUPPORTED_GRANT_TYPE, "Offered here: " + offered + ".");
    }

    @OpenApiDescription("A sign-in.")
    record LoginRequest(
            @OpenApiDescription("The account's address.")
            @OpenApiExample("ada@example.com")
            @Custom(name = "format", value = "email")
            @Nullable
            String email,

            @OpenApiDescription("Its password.") @OpenApiExample("seven wooden ducks") @Nullable
            String password,

            @OpenApiDescription("Where the refresh token goes: `body`, or `cookie` for browser apps.")
            @OpenApiPropertyType(definedBy = Delivery.class)
            @OpenApiNullable
            @Nullable
            String session) {}

    @OpenApiDescription("A refresh token to spend.")
    record RefreshRequest(
            @OpenApiDescription("The one handed out last.") @Nullable
            String refreshToken) {}

    @OpenApiDescription("A token to end the session of (RFC 7009 §2.1).")
    record RevokeRequest(
            @OpenApiDescription("Any access or refresh token of the session.") @Nullable
            String token,

            @OpenApiDescription("`access_token` or `refresh_token`; the answer is the same without it.")
            @OpenApiNullable
            @Nullable
            String tokenTypeHint) {}

    @OpenApiDescription("A token request by the standard (RFC 6749 §4.3.2 and §6).")
    record TokenRequest(
            @OpenApiDescription("`password` or `refresh_token`.") @OpenApiExample("password") @Nullable
            String grantType,

            @OpenApiDescription("For `password`: the account's address.")
            @OpenApiExample("ada@example.com")
            @OpenApiNullable
            @Nullable
            String username,

            @OpenApiDescription("For `password`: its password.") @OpenApiNullable @Nullable
            String password,

            @OpenApiDescription("For `refresh_token`: the one handed out last.") @OpenApiNullable @Nullable
            String refreshToken) {}
}
