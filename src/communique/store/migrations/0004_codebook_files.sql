-- The user's own codebook, as it was written: all that is read is coded with it.
CREATE TABLE codebook_files (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
);
