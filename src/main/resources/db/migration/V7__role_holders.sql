-- Few accounts have a role, so those that do are found without looking at all the others.
CREATE INDEX accounts_with_roles ON accounts (email) WHERE roles <> '';
