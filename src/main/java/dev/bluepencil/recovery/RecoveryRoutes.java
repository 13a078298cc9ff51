package dev.bluepencil.recovery;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.SixDigits;
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
import dev.bluepencil.wish.Wish;
import dev.bluepencil.wish.Wishes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiStringValidation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where people get a new password who forgot theirs: ask for a code, prove it came, choose.
public final class RecoveryRoutes implements Routes, RecoveryApi {
    private static final String TOKEN_HEADER = "x-reset-token";

    private final ResetCodes codes;
    private final Wishes wishes;
    private final ResetTokens tokens;
    private final PasswordReset reset;
    private final RateLimiter limiter;

    public RecoveryRoutes(
            ResetCodes codes, Wishes wishes, ResetTokens tokens, PasswordReset reset, RateLimiter limiter) {
        this.codes = codes;
        this.wishes = wishes;
        this.tokens = tokens;
        this.reset = reset;
        this.limiter = limiter;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/auth/forgot-password", this::forgotPassword, PUBLIC);
        routes.post("/auth/verify-otp", this::verifyOtp, PUBLIC);
        routes.post("/auth/reset-password", this::resetPassword, PUBLIC);
    }

    @Override
    public void forgotPassword(Context ctx) {
        var request = Body.json(ctx, ForgotPasswordRequest.class);
        var fields = new Fields();
        var email = fields.required("email", request.email(), EmailAddress::new);
        fields.check();
        limiter.admit(ctx, Limit.FORGOT_PASSWORD, email.value().value());
        wishes.make(new Wish(CodePurpose.RESET_PASSWORD, email.value(), Visitor.of(ctx)));
        ctx.status(HttpStatus.ACCEPTED).json(new CodeOnItsWay("If the address has an account, a code is coming."));
    }

    @Override
    public void verifyOtp(Context ctx) {
        var request = Body.json(ctx, VerifyOtpRequest.class);
        var fields = new Fields();
        var email = fields.required("email", request.email(), EmailAddress::new);
        var code = fields.required("otp", request.otp(), SixDigits::new);
        fields.check();
        limiter.admit(ctx, Limit.VERIFY_OTP, email.value().value());
        var account = codes.redeem(email.value(), code.value())
                .orElseThrow(() -> new ApiException(ErrorCode.INVALID_CODE, "Ask for a new code."));
        ctx.json(new ResetPermission(tokens.issue(account), tokens.lifetime().toSeconds()));
    }

    @Override
    public void resetPassword(Context ctx) {
        var request = Body.json(ctx, ResetPasswordRequest.class);
        var fields = new Fields();
        var inBody = request.resetToken();
        var token =
                fields.required("reset_token", inBody == null ? ctx.header(TOKEN_HEADER) : inBody, Function.identity());
        var password = fields.required("new_password", request.newPassword(), Password::new);
        fields.check();
        switch (reset.reset(token.value(), password.value(), Visitor.of(ctx))) {
            case PasswordReset.Reset() -> ctx.status(HttpStatus.NO_CONTENT);
            case PasswordReset.TooWeak(var fault) -> throw ApiException.invalid("new_password", fault);
            case PasswordReset.Refused() ->
                throw new ApiException(ErrorCode.INVALID_RESET_TOKEN, "Ask for a new code.");
        }
    }

    @OpenApiDescription("Who forgot their password.")
    record ForgotPasswordRequest(
            @OpenApiDescription("The account's address.")
            @OpenApiExample("ada@example.com")
            @Custom(name = "format", value = "email")
            @Nullable
            String email) {}

    @OpenApiDescription("The same for every address, so that it tells nothing.")
    record CodeOnItsWay(@OpenApiDescription("For people.") String message) {}

    @OpenApiDescription("Proof that the letter came.")
    record VerifyOtpRequest(
            @OpenApiDescription("The account's address.")
            @OpenApiExample("ada@example.com")
            @Custom(name = "format", value = "email")
            @Nullable
            String email,

            @OpenApiDescription("The letter's 6 digits.") @OpenApiExample("402618") @Nullable
            String otp) {}

    @OpenApiDescription("Permission to choose a new password, once.")
    record ResetPermission(
            @OpenApiDescription("Goes with the new password.")
            String resetToken,

            @OpenApiDescription("Seconds that the token is good for.") @OpenApiExample("900")
            long expiresIn) {}

    @OpenApiDescription("A new password and the permission to choose it.")
    record ResetPasswordRequest(
            @OpenApiDescription("The token; may go in the header `x-reset-token` instead.") @OpenApiNullable @Nullable
            String resetToken,

            @OpenApiDescription("8 to 128 characters, not easy to guess.")
            @OpenApiExample("nine quiet geese")
            @OpenApiStringValidation(minLength = "8", maxLength = "128")
            @Nullable
            String newPassword) {}
}
