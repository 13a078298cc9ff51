-- Times are milliseconds since 1970-01-01T00:00:00Z.

CREATE TABLE accounts (
    id            TEXT    NOT NULL PRIMARY KEY,
    email         TEXT    NOT NULL UNIQUE,
    full_name     TEXT,
    credential    TEXT    NOT NULL,
    verified_at   BIGINT,
    token_version INTEGER NOT NULL,
    created_at    BIGINT  NOT NULL
);

-- The row stays when its code is redeemed (then hash is null), because it counts the tries.
CREATE TABLE one_time_codes (
    account_id TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    purpose    TEXT    NOT NULL,
    hash       TEXT,
    expires_at BIGINT  NOT NULL,
    tries      INTEGER NOT NULL,
    tried_at   BIGINT,
    PRIMARY KEY (account_id, purpose)
);

CREATE TABLE token_families (
    id            TEXT    NOT NULL PRIMARY KEY,
    account_id    TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_version INTEGER NOT NULL,
    current_jti   TEXT    NOT NULL,
    parent_jti    TEXT,
    created_at    BIGINT  NOT NULL,
    issued_at     BIGINT  NOT NULL,
    expires_at    BIGINT  NOT NULL,
    ends_at       BIGINT  NOT NULL
);

CREATE INDEX token_families_by_account ON token_families (account_id);
CREATE INDEX token_families_by_expiry ON token_families (expires_at);
