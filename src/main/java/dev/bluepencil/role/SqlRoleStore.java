package dev.bluepencil.role;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Roles;
import dev.bluepencil.storage.sql.SqlDatabase;

/// Roles in a relational database.
final class SqlRoleStore implements RoleStore {
    private final SqlDatabase database;

    SqlRoleStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public boolean replace(AccountId id, Roles old, Roles next) {
        return database.write(
                handle -> handle.createUpdate("UPDATE accounts SET roles = :next WHERE id = :id AND roles = :old")
                                .bind("next", next.toString())
                                .bind("id", id.value())
                                .bind("old", old.toString())
                                .execute()
                        == 1);
    }
}
