package dev.bluepencil.usage;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Belongings;
import java.util.List;
import java.util.Map;

/// How much an account used, day by day.
public final class UsageBelongings implements Belongings {
    private final Usage usage;

    public UsageBelongings(Usage usage) {
        this.usage = usage;
    }

    @Override
    public Map<String, List<?>> export(Account account) {
        return Map.of("usage", usage.days(account.id()));
    }

    @Override
    public void removeAllOf(AccountId account) {
        usage.removeAllOf(account);
    }
}
