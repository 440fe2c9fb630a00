CREATE TABLE schema_migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL
);

-- The record is stale while `changes` is ahead of `merged`.
CREATE TABLE store_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    changes INTEGER NOT NULL,
    merged INTEGER NOT NULL
);

INSERT INTO store_state (id, changes, merged) VALUES (1, 0, 0);

CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    language TEXT NOT NULL,
    first_on TEXT,
    last_on TEXT,
    payload TEXT NOT NULL
);

CREATE TABLE sources (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    PRIMARY KEY (report_id, source)
);

CREATE TABLE digests (
    report_id TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    payload TEXT NOT NULL
);

CREATE TABLE findings (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (report_id, kind, ordinal)
);

CREATE TABLE refusals (
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    stage TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    PRIMARY KEY (source, reason)
);

CREATE TABLE records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    first_on TEXT,
    last_on TEXT,
    confidence DOUBLE PRECISION,
    asserted BOOLEAN NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE INDEX records_by_id ON records (id);

CREATE TABLE facets (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, id, facet, value)
);

CREATE TABLE supersedes (
    report_id TEXT PRIMARY KEY,
    earlier_id TEXT NOT NULL
);

CREATE TABLE edges (
    left_id TEXT NOT NULL,
    right_id TEXT NOT NULL,
    judgement TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    reasons TEXT NOT NULL,
    decided_by TEXT NOT NULL
);

CREATE TABLE redirects (
    old_id TEXT PRIMARY KEY,
    new_id TEXT NOT NULL
);

CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    UNIQUE (kind, id)
);
