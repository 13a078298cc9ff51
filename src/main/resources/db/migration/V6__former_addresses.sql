-- The addresses that the account left lately, each on a line with when it did before it.
ALTER TABLE accounts ADD COLUMN former_emails TEXT NOT NULL DEFAULT '';
