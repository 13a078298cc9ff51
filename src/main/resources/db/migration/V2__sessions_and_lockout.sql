-- Roles are names with spaces between; settings are a JSON object.
ALTER TABLE accounts ADD COLUMN roles TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
ALTER TABLE accounts ADD COLUMN pending_email TEXT;
ALTER TABLE accounts ADD COLUMN deactivated_at BIGINT;

ALTER TABLE token_families ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE token_families ADD COLUMN user_agent TEXT NOT NULL DEFAULT '';

-- By a hash of the address that was typed, whether or not it has an account.
CREATE TABLE sign_in_failures (
    address_hash TEXT    NOT NULL PRIMARY KEY,
    failures     INTEGER NOT NULL,
    over_at      BIGINT  NOT NULL
);

CREATE INDEX sign_in_failures_by_end ON sign_in_failures (over_at);
