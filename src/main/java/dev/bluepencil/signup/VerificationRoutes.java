package dev.bluepencil.signup;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.address.Confirmation;
import dev.bluepencil.address.LinkPage;
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
import dev.bluepencil.wish.Wish;
import dev.bluepencil.wish.Wishes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where people confirm that an address is theirs.
public final class VerificationRoutes implements Routes, VerificationApi {
    private final Verification verification;
    private final Wishes wishes;
    private final LinkPage page;
    private final RateLimiter limiter;

    public VerificationRoutes(Verification verification, Wishes wishes, String appName, RateLimiter limiter) {
        this.verification = verification;
        this.wishes = wishes;
        this.page = new LinkPage(appName);
        this.limiter = limiter;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/auth/verify-email", this::followLink, PUBLIC);
        routes.post("/auth/verify-email", this::verify, PUBLIC);
        routes.post("/auth/resend-verification", this::resend, PUBLIC);
    }

    @Override
    public void followLink(Context ctx) {
        var fields = new Fields();
        var token = fields.required("token", ctx.queryParam("token"), Function.identity());
        fields.check();
        // HEAD changes nothing: link scanners like to ask that way first.
        if (LinkPage.isWantedBy(ctx) || ctx.method().equals(HandlerType.HEAD)) {
            page.ask(
                    ctx,
                    "Confirm your address",
                    "Press the button to confirm that this e-mail address is yours.",
                    "Confirm my address",
                    token.value());
        } else {
            ctx.json(AccountAnswer.of(byLink(ctx, token.value())));
        }
    }

    @Override
    public void verify(Context ctx) {
        if (Body.isForm(ctx)) {
            var token = Body.form(ctx).get("token");
            tell(ctx, verification.byLink(token == null ? "" : token, Visitor.of(ctx)));
            return;
        }
        var request = Body.json(ctx, VerifyRequest.class);
        ctx.json(AccountAnswer.of(request.token() == null ? byCode(ctx, request) : byLink(ctx, request.token())));
    }

    @Override
    public void resend(Context ctx) {
        var request = Body.json(ctx, ResendRequest.class);
        var fields = new Fields();
        var email = fields.required("email", request.email(), EmailAddress::new);
        fields.check();
        limiter.admit(ctx, Limit.RESEND_VERIFICATION, email.value().value());
        wishes.make(new Wish(CodePurpose.VERIFY_EMAIL, email.value(), Visitor.of(ctx)));
        ctx.status(HttpStatus.ACCEPTED)
                .json(new LetterOnItsWay("If the address waits to be verified, a letter is coming."));
    }

    private Account byLink(Context ctx, String token) {
        return switch (verification.byLink(token, Visitor.of(ctx))) {
            case Confirmation.Confirmed(var account) -> account;
            case Confirmation.Taken() ->
                throw new ApiException(ErrorCode.EMAIL_TAKEN, "Another account has this address by now.");
            case Confirmation.Refused() -> throw new ApiException(ErrorCode.INVALID_LINK, "Ask for a new letter.");
        };
    }

    private void tell(Context ctx, Confirmation confirmation) {
        switch (confirmation) {
            case Confirmation.Confirmed _ ->
                page.tell(ctx, 200, "Your address is confirmed", "You can close this page and sign in.");
            case Confirmation.Taken() ->
                page.tell(ctx, 409, "This address is taken", "Another account has this address by now.");
            case Confirmation.Refused() ->
                page.tell(
                        ctx,
                        400,
                        "This link does not work",
                        "It is incomplete, too old or no longer wanted. Ask for a new letter.");
        }
    }

    private Account byCode(Context ctx, VerifyRequest request) {
        var fields = new Fields();
        var email = fields.required("email", request.email(), EmailAddress::new);
        var code = fields.required("code", request.code(), SixDigits::new);
        fields.check();
        limiter.admit(ctx, Limit.VERIFY_EMAIL, email.value().value());
        return verification
                .byCode(email.value(), code.value(), Visitor.of(ctx))
                .orElseThrow(() -> new ApiException(ErrorCode.INVALID_CODE, "Ask for a new letter."));
    }

    @OpenApiDescription("Proof that an address is yours: the token of the letter's link, or the address and the code.")
    record VerifyRequest(
            @OpenApiDescription("The token of the letter's link.") @OpenApiNullable @Nullable
            String token,

            @OpenApiDescription("The address; goes with a code.")
            @OpenApiExample("ada@example.com")
            @Custom(name = "format", value = "email")
            @OpenApiNullable
            @Nullable
            String email,

            @OpenApiDescription("The letter's 6 digits.") @OpenApiExample("402618") @OpenApiNullable @Nullable
            String code) {}

    @OpenApiDescription("Whom to write to again.")
    record ResendRequest(
            @OpenApiDescription("The address that waits to be confirmed.")
            @OpenApiExample("ada@example.com")
            @Custom(name = "format", value = "email")
            @Nullable
            String email) {}

    @OpenApiDescription("The same for every address, so that it tells nothing.")
    record LetterOnItsWay(@OpenApiDescription("For people.") String message) {}
}
