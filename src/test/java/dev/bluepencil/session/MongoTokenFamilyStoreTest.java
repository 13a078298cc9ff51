package dev.bluepencil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import dev.bluepencil.token.Jti;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MongoTokenFamilyStoreTest implements TokenFamilyStoreContract {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final Storage storage = Storage.open(mongo.config());

    private final TokenFamilyStore store = TokenFamilyStore.in(storage);
    private final Account ann = TestAccount.of("ann@example.com");

    @BeforeEach
    void add_the_account() {
        AccountStore.in(storage).add(ann);
    }

    @Test
    void finds_no_family_whose_account_is_gone() {
        var now = Instant.parse("2026-03-01T10:20:00Z");
        var orphan = new TokenFamily(
                FamilyId.random(),
                AccountId.random(),
                0,
                Jti.random(),
                Optional.empty(),
                now,
                now,
                now,
                now,
                ELSEWHERE);
        store.add(orphan);

        assertThat(store.find(orphan.id())).isEmpty();
    }

    @Override
    public TokenFamilyStore store() {
        return store;
    }

    @Override
    public Account account() {
        return ann;
    }
}
