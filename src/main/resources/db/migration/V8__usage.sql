-- Characters that are used, by day in UTC (2026-05-01).
CREATE TABLE usage_days (
    account_id TEXT   NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    day        TEXT   NOT NULL,
    used       BIGINT NOT NULL,
    PRIMARY KEY (account_id, day)
);

CREATE INDEX usage_days_by_day ON usage_days (day);

-- Characters of calls that are under way; they count to the day until they expire. Whoever settles one deletes it.
CREATE TABLE usage_reservations (
    id         TEXT    NOT NULL PRIMARY KEY,
    account_id TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    characters INTEGER NOT NULL,
    expires_at BIGINT  NOT NULL,
    FOREIGN KEY (account_id, day) REFERENCES usage_days (account_id, day) ON DELETE CASCADE
);

CREATE INDEX usage_reservations_by_day ON usage_reservations (account_id, day);

-- Calls that may be made again: name and fingerprint are keyed hashes, holder is the reservation that has the name.
CREATE TABLE charges (
    name        TEXT    NOT NULL PRIMARY KEY,
    account_id  TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    fingerprint TEXT    NOT NULL,
    holder      TEXT    NOT NULL,
    settled     INTEGER NOT NULL,
    expires_at  BIGINT  NOT NULL
);

CREATE INDEX charges_by_account ON charges (account_id);
CREATE INDEX charges_by_expiry ON charges (expires_at);
