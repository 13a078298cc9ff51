package dev.bluepencil.address;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Belongings;
import dev.bluepencil.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The addresses that an account left lately. They are kept with the account and go with it.
public final class AddressBelongings implements Belongings {
    private final AddressStore store;

    public AddressBelongings(Storage storage) {
        this.store = AddressStore.in(storage);
    }

    @Override
    public Map<String, List<?>> export(Account account) {
        var former = store.former(account.id()).orElse(FormerAddresses.NONE);
        return Map.of(
                "former_emails",
                former.former().stream()
                        .map(it -> new Written(it.email().value(), it.leftAt()))
                        .toList());
    }

    @Override
    public void removeAllOf(AccountId account) {
        // Nothing is kept elsewhere.
    }

    private record Written(String email, Instant leftAt) {}
}
