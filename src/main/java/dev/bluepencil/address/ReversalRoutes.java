package dev.bluepencil.address;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.http.Routes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where people take back a change of their address that was not theirs.
public final class ReversalRoutes implements Routes, ReversalApi {
    private static final String NEXT_STEP =
            "Everybody is signed out, and the old password no longer works, since somebody else may know it. Choose a new"
                    + " password by \"forgot password\".";
    private static final String ASK_NEXT = "It works once, for 7 days after the change.";
    private static final String TAKEN = "Another account has this address by now.";

    private final AddressChange change;
    private final LinkPage page;

    public ReversalRoutes(AddressChange change, String appName) {
        this.change = change;
        this.page = new LinkPage(appName);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/auth/revert-email", this::followRevertLink, PUBLIC);
        routes.post("/auth/revert-email", this::revert, PUBLIC);
    }

    @Override
    public void followRevertLink(Context ctx) {
        var fields = new Fields();
        var token = fields.required("token", ctx.queryParam("token"), Function.identity());
        fields.check();
        page.ask(
                ctx,
                "Change your address back",
                "Press the button if you did not change the e-mail address of your account. It goes back to the one"
                        + " where you got the letter, everybody is signed out, and you choose a new password.",
                "Change it back",
                token.value());
    }

    @Override
    public void revert(Context ctx) {
        if (Body.isForm(ctx)) {
            var token = Body.form(ctx).get("token");
            tell(ctx, change.revert(token == null ? "" : token, Visitor.of(ctx)));
            return;
        }
        var request = Body.json(ctx, RevertRequest.class);
        var fields = new Fields();
        var token = fields.required("token", request.token(), Function.identity());
        fields.check();
        switch (change.revert(token.value(), Visitor.of(ctx))) {
            case Reversal.Reverted(var email) -> ctx.json(new RevertAnswer(email.value(), NEXT_STEP));
            case Reversal.Taken() -> throw new ApiException(ErrorCode.EMAIL_TAKEN, TAKEN);
            case Reversal.Refused() -> throw new ApiException(ErrorCode.INVALID_LINK, ASK_NEXT);
        }
    }

    private void tell(Context ctx, Reversal reversal) {
        switch (reversal) {
            case Reversal.Reverted _ -> page.tell(ctx, 200, "Your address is back", NEXT_STEP);
            case Reversal.Taken() -> page.tell(ctx, 409, "This address is taken", TAKEN);
            case Reversal.Refused() -> page.tell(ctx, 400, "This link does not work", ASK_NEXT);
        }
    }

    @OpenApiDescription("Which change of an address to take back.")
    record RevertRequest(
            @OpenApiDescription("The token of the letter's link.") @Nullable
            String token) {}

    @OpenApiDescription("The change is taken back.")
    record RevertAnswer(
            @OpenApiDescription("The address that the account has again.")
            @OpenApiExample("ada@example.com")
            @Custom(name = "format", value = "email")
            String email,

            @OpenApiDescription("What to do next, for people.")
            String message) {}
}
