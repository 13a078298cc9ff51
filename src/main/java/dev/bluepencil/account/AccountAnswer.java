package dev.bluepencil.account;

import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account as its owner sees it over the wire.
@OpenApiDescription("An account as its owner sees it.")
public record AccountAnswer(
        @OpenApiDescription("Names the account for good.") @OpenApiExample("5e0b1c5e-6f0d-4b8e-9f1a-2c3d4e5f6a7b")
        String id,

        @OpenApiDescription("Where letters go.")
        @OpenApiExample("ada@example.com")
        @Custom(name = "format", value = "email")
        String email,

        @OpenApiDescription("How letters greet them.") @OpenApiExample("Ada Lovelace") @OpenApiNullable @Nullable
        String fullName,

        @OpenApiDescription("Whether the address is confirmed; until then nobody signs in.")
        boolean emailVerified,

        @OpenApiDescription("When the account was made.") Instant createdAt) {
    @OpenApiIgnore
    public static AccountAnswer of(Account account) {
        return new AccountAnswer(
                account.id().value(),
                account.email().value(),
                account.fullName().map(FullName::value).orElse(null),
                account.isVerified(),
                account.createdAt());
    }
}
