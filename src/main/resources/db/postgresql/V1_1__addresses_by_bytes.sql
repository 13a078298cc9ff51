-- As SQLite sorts them: by bytes, whatever the language of the database. Search by prefix and paging rely on it.
ALTER TABLE accounts ALTER COLUMN email TYPE TEXT COLLATE "C";
