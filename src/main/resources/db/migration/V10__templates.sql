-- What everybody sees.
CREATE TABLE default_templates (
    slug       TEXT   NOT NULL PRIMARY KEY,
    id         TEXT   NOT NULL UNIQUE,
    title      TEXT   NOT NULL,
    category   TEXT   NOT NULL,
    content    TEXT   NOT NULL,
    revision   TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- One row, once the defaults were set; whoever sets them holds it meanwhile.
CREATE TABLE default_templates_set (
    id     INTEGER NOT NULL PRIMARY KEY,
    set_at BIGINT  NOT NULL
);

-- Each of an account's own takes one of the slots that it has, so that no two can take the last one. Searched is title
-- and content in the form that looks the same whatever the case.
CREATE TABLE templates (
    account_id TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    id         TEXT    NOT NULL,
    slot       INTEGER NOT NULL,
    title      TEXT    NOT NULL,
    category   TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    searched   TEXT    NOT NULL,
    revision   TEXT    NOT NULL,
    created_at BIGINT  NOT NULL,
    updated_at BIGINT  NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE (account_id, slot)
);
