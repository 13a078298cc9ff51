-- Counts every try to redeem a code, somebody's or nobody's, in a fixed number of rows: so that each try writes as
-- much as any other and its time does not tell whose address it was.
CREATE TABLE code_tries (
    slot  INTEGER NOT NULL PRIMARY KEY,
    tries BIGINT  NOT NULL
);
