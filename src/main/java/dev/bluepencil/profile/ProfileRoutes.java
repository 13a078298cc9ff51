package dev.bluepencil.profile;

import static dev.bluepencil.http.Access.SIGNED_IN;

import dev.bluepencil.access.Caller;
import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.account.FullName;
import dev.bluepencil.account.Settings;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.Body;
import dev.bluepencil.http.input.Fields;
import dev.bluepencil.http.json.JsonObject;
import dev.bluepencil.http.json.Sent;
import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import dev.bluepencil.limit.Limit;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.password.Password;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiPropertyType;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where people change their account, take their data along, and leave.
public final class ProfileRoutes implements Routes, ProfileApi {
    private static final int MOST_SETTINGS_BYTES = 16 * 1024;

    private final Profile profile;
    private final Deletion deletion;
    private final Export export;
    private final RateLimiter limiter;

    public ProfileRoutes(Profile profile, Deletion deletion, Export export, RateLimiter limiter) {
        this.profile = profile;
        this.deletion = deletion;
        this.export = export;
        this.limiter = limiter;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.patch("/auth/profile", this::change, SIGNED_IN);
        routes.delete("/auth/me", this::delete, SIGNED_IN);
        routes.get("/auth/me/export", this::export, SIGNED_IN);
    }

    @Override
    public void change(Context ctx) {
        var request = Body.json(ctx, ProfileRequest.class);
        var fields = new Fields();
        var name = fields.optional(
                "full_name",
                request.fullName(),
                sent -> new Change.Name(sent.value().map(FullName::new)));
        var email = fields.optional("email", request.email(), sent -> new EmailAddress(sent.required()));
        var settings = fields.optional("settings", request.settings(), sent -> settings(sent.required()));
        fields.check();

        var changes = Stream.<Optional<? extends Change>>of(name.value(), settings.value())
                .<Change>flatMap(Optional::stream)
                .toList();
        var account = Caller.of(ctx).account();
        if (email.value().isPresent()) {
            limiter.admitAccount(ctx, Limit.CHANGE_EMAIL, account.id().value());
        }
        ctx.json(AccountAnswer.of(outcome(profile.change(account, changes, email.value(), Visitor.of(ctx)))));
    }

    @Override
    public void delete(Context ctx) {
        var request = Body.json(ctx, DeletionRequest.class);
        var fields = new Fields();
        var password = fields.required("password", request.password(), Password::new);
        fields.check();
        var account = Caller.of(ctx).account();
        limiter.admitAccount(ctx, Limit.CONFIRM_PASSWORD, account.id().value());
        if (!deletion.delete(account, password.value(), Visitor.of(ctx))) {
            throw ApiException.of(ErrorCode.WRONG_PASSWORD, "password", "is not the one of this account");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    @Override
    public void export(Context ctx) {
        var account = Caller.of(ctx).account();
        var belongings = export.of(account, Visitor.of(ctx));
        ctx.header("Content-Disposition", "attachment; filename=\"bluepencil-export.json\"")
                .json(ExportAnswer.of(account, belongings));
    }

    private static Account outcome(Profile.Outcome outcome) {
        return switch (outcome) {
            case Profile.Changed(var account) -> account;
            case Profile.AddressTaken() ->
                throw new ApiException(ErrorCode.EMAIL_TAKEN, "Another account has this address.");
            case Profile.SessionOver() -> throw new ApiException(ErrorCode.INVALID_TOKEN, "Sign in again.");
        };
    }

    private static Change.OwnSettings settings(JsonObject object) {
        if (object.bytes() > MOST_SETTINGS_BYTES) {
            throw new IllegalArgumentException("must have at most " + MOST_SETTINGS_BYTES + " bytes");
        }
        return new Change.OwnSettings(new Settings(object.text()));
    }

    @OpenApiDescription("What is to be different; what is left out stays (RFC 7396).")
    record ProfileRequest(
            @OpenApiDescription("How letters greet them; null for not at all.")
            @OpenApiExample("Ada Lovelace")
            @OpenApiPropertyType(definedBy = String.class)
            @OpenApiNullable
            @Nullable
            Sent<String> fullName,

            @OpenApiDescription("The address to have instead, once it is confirmed; the present one ends the wait for"
                    + " another. Not null.")
            @OpenApiExample("ada@example.org")
            @Custom(name = "format", value = "email")
            @OpenApiPropertyType(definedBy = String.class)
            @OpenApiNullable
            @Nullable
            Sent<String> email,

            @OpenApiDescription("What the writing app keeps with the account for itself, as a whole: up to 16 KiB,"
                    + " 32 levels deep. Not null.")
            @OpenApiPropertyType(definedBy = Object.class)
            @OpenApiNullable
            @Nullable
            Sent<JsonObject> settings) {}

    @OpenApiDescription("The proof that it is the owner who wants the account gone.")
    record DeletionRequest(
            @OpenApiDescription("The account's password.") @OpenApiExample("seven wooden ducks") @Nullable
            String password) {}
}
