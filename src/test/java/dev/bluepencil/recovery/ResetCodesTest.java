package dev.bluepencil.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.audit.SecurityEventStore;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.OneTimeCodeStore;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.config.AccountConfig;
import dev.bluepencil.config.AuditConfig;
import dev.bluepencil.config.PasswordConfig;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.mail.Stationery;
import dev.bluepencil.password.Credential;
import dev.bluepencil.password.Hasher;
import dev.bluepencil.password.HashingPool;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import dev.bluepencil.wish.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResetCodesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    private static final EmailAddress OLD = new EmailAddress("old@example.com");
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    @AutoClose
    private final HashingPool pool = new HashingPool();

    @AutoClose
    private final Storage storage;

    private final Posted posted = new Posted();

    ResetCodesTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
    }

    @Test
    void a_code_that_was_asked_for_at_the_old_address_opens_nothing_once_the_account_has_moved() {
        var account = TestAccount.of("new@example.com");
        AccountStore.in(storage).add(account);

        send(new MovedMeanwhile(account));

        assertThat(posted.letters).isEmpty();
        assertThat(OneTimeCodeStore.in(storage).countTry(account.id(), CodePurpose.RESET_PASSWORD, 5, NOW))
                .isEmpty();
    }

    private void send(AccountStore accounts) {
        var clock = InstantSource.fixed(NOW);
        var hasher = new Hasher(new PasswordConfig(8, false, Optional.empty(), 4), pool);
        var config = new AccountConfig(CODE_LIFETIME, 5, false);
        var codes = new OneTimeCodes(OneTimeCodeStore.in(storage), hasher, config, clock);
        var events = new SecurityEvents(SecurityEventStore.in(storage), new AuditConfig(Duration.ofDays(1)), clock);
        var letters = new RecoveryLetters(new Stationery("Bluepencil"), CODE_LIFETIME);
        var wish = new Wish(CodePurpose.RESET_PASSWORD, OLD, new Visitor("192.0.2.1", "curl/8"));
        new ResetCodes(accounts, codes, letters, posted, events).send(wish, codes.make());
    }

    /// The account is found at its old address a last time, and is at the new one when looked at again.
    private record MovedMeanwhile(Account moved) implements AccountStore {
        @Override
        public Optional<Account> find(EmailAddress email) {
            return Optional.of(new Account(
                    moved.id(),
                    email,
                    moved.fullName(),
                    moved.credential(),
                    moved.verifiedAt(),
                    moved.tokenVersion(),
                    moved.createdAt(),
                    moved.roles(),
                    moved.settings(),
                    moved.pendingEmail(),
                    moved.deactivatedAt()));
        }

        @Override
        public Optional<Account> find(AccountId id) {
            return Optional.of(moved);
        }

        @Override
        public boolean add(Account account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean verify(AccountId id, EmailAddress email, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endSessions(AccountId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forgetPendingEmail(AccountId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean replaceCredential(AccountId id, Credential old, Credential next) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Posted implements Mailer {
        private final List<Letter> letters = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public String state() {
            return name();
        }

        @Override
        public void post(Letter letter) {
            letters.add(letter);
        }

        @Override
        public void sweep() {}

        @Override
        public void close() {}
    }
}
