-- The user's own facts, as they were written: all that is read is resolved with them.
CREATE TABLE knowledge_files (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
);
