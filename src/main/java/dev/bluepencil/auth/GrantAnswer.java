package dev.bluepencil.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bluepencil.session.Grant;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/// A grant over the wire (RFC 6749 §5.1).
@OpenApiDescription("What a sign-in or a refresh hands out.")
record GrantAnswer(
        @OpenApiDescription("Goes with every request as `Authorization: Bearer`.")
        String accessToken,

        @OpenApiDescription("Good for one refresh, which hands out the next; left out where a cookie has it.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @OpenApiNullable
        @Nullable
        String refreshToken,

        @OpenApiDescription("Always `bearer`.") @OpenApiExample("bearer")
        String tokenType,

        @OpenApiDescription("Seconds that the access token is good for.") @OpenApiExample("900")
        long expiresIn,

        @OpenApiDescription("What the token is good for: everything of the account.") @OpenApiExample("account")
        String scope) {
    @OpenApiIgnore
    static GrantAnswer of(Grant grant) {
        return of(grant, grant.refreshToken());
    }

    @OpenApiIgnore
    static GrantAnswer withoutRefreshToken(Grant grant) {
        return of(grant, null);
    }

    private static GrantAnswer of(Grant grant, @Nullable String refreshToken) {
        return new GrantAnswer(
                grant.accessToken(), refreshToken, "bearer", grant.expiresIn().toSeconds(), "account");
    }
}
