package dev.bluepencil.account;

import java.util.List;
import java.util.Map;

/// One kind of things that are kept for an account beside the account itself, for who asks for all that is kept of them
/// or wants it gone.
public interface Belongings {
    /// What the owner may see of them, ready to be written as JSON, by the name of the kind; nothing if it is
    /// all secret.
    Map<String, List<?>> export(Account account);

    /// Removes them all; does no harm if they or the account are gone.
    void removeAllOf(AccountId account);
}
