package dev.bluepencil.profile;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.bluepencil.account.Account;
import dev.bluepencil.account.FullName;
import dev.bluepencil.mail.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is kept of an account but its credential; each kind of belongings stands under its own name.
record ExportAnswer(Kept account, @JsonAnyGetter Map<String, List<?>> belongings) {
    static ExportAnswer of(Account account, Map<String, List<?>> belongings) {
        return new ExportAnswer(
                new Kept(
                        account.id().value(),
                        account.email().value(),
                        account.pendingEmail().map(EmailAddress::value).orElse(null),
                        account.fullName().map(FullName::value).orElse(null),
                        account.roles().names(),
                        account.settings().json(),
                        account.createdAt(),
                        account.verifiedAt().orElse(null)),
                belongings);
    }

    record Kept(
            String id,
            String email,
            @Nullable String pendingEmail,
            @Nullable String fullName,
            List<String> roles,
            @JsonRawValue String settings,
            Instant createdAt,
            @Nullable Instant verifiedAt) {}
}
