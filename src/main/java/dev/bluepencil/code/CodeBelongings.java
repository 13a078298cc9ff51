package dev.bluepencil.code;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Belongings;
import java.util.List;
import java.util.Map;

/// The one-time codes of an account, which are nobody's to see.
public final class CodeBelongings implements Belongings {
    private final OneTimeCodeStore codes;

    public CodeBelongings(OneTimeCodeStore codes) {
        this.codes = codes;
    }

    @Override
    public Map<String, List<?>> export(Account account) {
        return Map.of();
    }

    @Override
    public void removeAllOf(AccountId account) {
        codes.removeAllOf(account);
    }
}
