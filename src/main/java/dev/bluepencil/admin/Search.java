package dev.bluepencil.admin;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.Role;
import java.util.Optional;

/// Which accounts an admin wants to see.
///
/// @param prefix how their addresses begin
/// @param role one that they hold, if it matters
record Search(AddressPrefix prefix, Optional<Role> role) {
    boolean wantsRoleOf(Account account) {
        return role.map(account.roles()::include).orElse(true);
    }
}
