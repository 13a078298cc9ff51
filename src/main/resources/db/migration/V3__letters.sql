-- Letters that wait to be sent. What they say, and to whom, is in content, sealed. One that is leased to a courier is
-- due again when the lease ends, and each lease has its number in claims.
-- Of a letter that could not be delivered (buried_at) content and due_at are deleted.
CREATE TABLE letters (
    id          TEXT    NOT NULL PRIMARY KEY,
    posted_at   BIGINT  NOT NULL,
    worth_until BIGINT  NOT NULL,
    content     TEXT,
    due_at      BIGINT,
    claims      INTEGER NOT NULL,
    problem     TEXT,
    recipient   TEXT,
    buried_at   BIGINT
);

CREATE INDEX letters_by_due ON letters (due_at);
CREATE INDEX letters_by_burial ON letters (buried_at);
