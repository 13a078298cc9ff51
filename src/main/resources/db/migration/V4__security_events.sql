-- No foreign keys: an event may be nobody's, and outlives the admin who caused it.
CREATE TABLE security_events (
    id          TEXT   NOT NULL PRIMARY KEY,
    account_id  TEXT,
    kind        TEXT   NOT NULL,
    happened_at BIGINT NOT NULL,
    address     TEXT   NOT NULL,
    user_agent  TEXT   NOT NULL,
    actor_id    TEXT
);

-- Each ends in the order of the trail, so that a page is read off one of them from where it begins.
CREATE INDEX security_events_by_time ON security_events (happened_at, id);
CREATE INDEX security_events_by_account ON security_events (account_id, happened_at, id);
CREATE INDEX security_events_by_kind ON security_events (kind, happened_at, id);
