-- Codes that somebody was told would be mailed, if the address has an account, which nobody has looked at yet. A row goes
-- when that is done; when its lease is over (due_at) whoever held it is dead, and another takes it. Which code, and for
-- whom, is in content, sealed.
CREATE TABLE wishes (
    id      TEXT   NOT NULL PRIMARY KEY,
    made_at BIGINT NOT NULL,
    content TEXT   NOT NULL,
    due_at  BIGINT NOT NULL
);

CREATE INDEX wishes_by_due ON wishes (due_at);
