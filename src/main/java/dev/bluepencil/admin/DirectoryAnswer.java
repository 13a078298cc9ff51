package dev.bluepencil.admin;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.EmailAddress;
import io.javalin.openapi.Custom;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as admins see it; the settings are the owner's own.
@OpenApiDescription("An account as admins see it.")
record DirectoryAnswer(
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

        @OpenApiDescription("The address they want instead, until it is confirmed.")
        @OpenApiExample("ada@example.org")
        @Custom(name = "format", value = "email")
        @OpenApiNullable
        @Nullable
        String pendingEmail,

        @OpenApiDescription("What the account may do besides using the service: `admin`, or nothing.")
        List<String> roles,

        @OpenApiDescription("When the account was made.") Instant createdAt,

        @OpenApiDescription("When an admin deactivated the account; null if it is active.") @OpenApiNullable @Nullable
        Instant deactivatedAt) {
    @OpenApiIgnore
    static DirectoryAnswer of(Account account) {
        return new DirectoryAnswer(
                account.id().value(),
                account.email().value(),
                account.fullName().map(FullName::value).orElse(null),
                account.isVerified(),
                account.pendingEmail().map(EmailAddress::value).orElse(null),
                account.roles().names(),
                account.createdAt(),
                account.deactivatedAt().orElse(null));
    }
}
