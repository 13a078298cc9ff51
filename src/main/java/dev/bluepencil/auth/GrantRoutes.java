package dev.bluepencil.auth;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.http.ApiException;
import dev.bluepencil.http.Body;
import dev.bluepencil.http.ErrorCode;
import dev.bluepencil.http.Fields;
import dev.bluepencil.http.Form;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.TokenEndpoint;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Password;
import dev.bluepencil.session.Rotation;
import dev.bluepencil.session.Sessions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where tokens are handed out: by password, and by refresh token.
public final class GrantRoutes implements Routes, GrantApi {
    private static final Logger log = LoggerFactory.getLogger(GrantRoutes.class);
    private static final String PASSWORD_GRANT = "password";
    private static final String REFRESH_GRANT = "refresh_token";

    private final SignIn signIn;
    private final Sessions sessions;

    public GrantRoutes(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/auth/login", this::login, PUBLIC, TokenEndpoint.APP);
        routes.post("/auth/refresh", this::refresh, PUBLIC, TokenEndpoint.APP);
        routes.post("/auth/token", this::token, PUBLIC, TokenEndpoint.STANDARD);
    }

    @Override
    public void login(Context ctx) {
        if (Body.isForm(ctx)) {
            var form = Body.form(ctx);
            var grantType = form.get("grant_type");
            if (grantType != null && !grantType.equals(PASSWORD_GRANT)) {
                throw unsupported(PASSWORD_GRANT);
            }
            signIn(ctx, form);
        } else {
            var request = Body.json(ctx, LoginRequest.class);
            signIn(ctx, "email", request.email(), request.password());
        }
    }

    @Override
    public void refresh(Context ctx) {
        var token = Body.isForm(ctx)
                ? Body.form(ctx).get("refresh_token")
                : Body.json(ctx, RefreshRequest.class).refreshToken();
        rotate(ctx, token);
    }

    @Override
    public void token(Context ctx) {
        var form = Body.form(ctx);
        var fields = new Fields();
        var grantType = fields.required("grant_type", form.get("grant_type"), Function.identity());
        fields.check();
        switch (grantType.value()) {
            case PASSWORD_GRANT -> signIn(ctx, form);
            case REFRESH_GRANT -> rotate(ctx, form.get("refresh_token"));
            default -> throw unsupported(PASSWORD_GRANT + " and " + REFRESH_GRANT);
        }
    }

    private void signIn(Context ctx, Form form) {
        signIn(ctx, "username", form.get("username"), form.get("password"));
    }

    private void signIn(Context ctx, String emailField, @Nullable String emailText, @Nullable String passwordText) {
        var fields = new Fields();
        var email = fields.required(emailField, emailText, EmailAddress::new);
        var password = fields.required("password", passwordText, Password::new);
        fields.check();
        switch (signIn.signIn(email.value(), password.value(), Visitor.of(ctx))) {
            case SignIn.SignedIn(var grant) -> GrantAnswer.of(grant).send(ctx);
            case SignIn.WrongCredentials() ->
                throw new ApiException(ErrorCode.INVALID_CREDENTIALS, "The e-mail address or the password is wrong.");
            case SignIn.NotVerified() ->
                throw new ApiException(
                        ErrorCode.EMAIL_NOT_VERIFIED, "Confirm the address by the letter's link or code first.");
            case SignIn.Deactivated() ->
                throw new ApiException(ErrorCode.ACCOUNT_DEACTIVATED, "Ask whoever runs this service.");
        }
    }

    private void rotate(Context ctx, @Nullable String text) {
        var fields = new Fields();
        var token = fields.required("refresh_token", text, Function.identity());
        fields.check();
        switch (sessions.rotate(token.value(), Visitor.of(ctx))) {
            case Rotation.Rotated(var grant) -> GrantAnswer.of(grant).send(ctx);
            case Rotation.Reused(var account) -> {
                log.warn("refresh token reused, session revoked, account={}", account.id());
                throw signInAgain();
            }
            case Rotation.Refused() -> throw signInAgain();
        }
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
            String password) {}

    @OpenApiDescription("A refresh token to spend.")
    record RefreshRequest(
            @OpenApiDescription("The one handed out last.") @Nullable
            String refreshToken) {}

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
