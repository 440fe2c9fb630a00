"""The compiled file: where it lies and what its tables are."""

from pathlib import Path
from zlib import crc32

DATABASE = Path(__file__).with_name("knowledge.sqlite")
TABLES_FOLDER = Path(__file__).with_name("tables")

SCHEMA = """
CREATE TABLE fingerprint (value TEXT NOT NULL);
CREATE TABLE source (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE identity (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, code TEXT, sector TEXT, since TEXT
) WITHOUT ROWID;
CREATE TABLE sense (
    key TEXT NOT NULL, rank INTEGER NOT NULL, identity TEXT NOT NULL, name_kind TEXT NOT NULL,
    source INTEGER NOT NULL, PRIMARY KEY (key, rank)
) WITHOUT ROWID;
CREATE TABLE person_word (
    word TEXT NOT NULL, key TEXT NOT NULL, identity TEXT NOT NULL, name_kind TEXT NOT NULL
);
CREATE INDEX person_word_word ON person_word (word);
CREATE TABLE filed (of TEXT NOT NULL, lines TEXT NOT NULL);
CREATE TABLE beginning (n_words INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE state_code (code TEXT PRIMARY KEY, identity TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE holding (
    holder TEXT NOT NULL, role TEXT NOT NULL, body TEXT NOT NULL, title TEXT NOT NULL,
    since TEXT, until TEXT, source INTEGER NOT NULL
);
CREATE INDEX holding_body ON holding (body, role);
CREATE INDEX holding_holder ON holding (holder);
CREATE TABLE role_noun (
    phrase TEXT PRIMARY KEY, sector TEXT NOT NULL, roles TEXT NOT NULL, source INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE member (
    body TEXT NOT NULL, identity TEXT NOT NULL, seat TEXT NOT NULL, since TEXT, until TEXT
);
CREATE INDEX member_body ON member (body);
CREATE TABLE place (
    geonameid INTEGER PRIMARY KEY, name TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
    feature_code TEXT NOT NULL, country_code TEXT NOT NULL, province TEXT, population INTEGER NOT NULL,
    source INTEGER NOT NULL
);
CREATE TABLE place_name (
    key TEXT NOT NULL, geonameid INTEGER NOT NULL, PRIMARY KEY (key, geonameid)
) WITHOUT ROWID;
CREATE TABLE place_marks (marks BLOB NOT NULL);
CREATE TABLE outlet (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, domain TEXT, country TEXT, is_agency INTEGER NOT NULL,
    source INTEGER NOT NULL
);
CREATE TABLE outlet_name (key TEXT PRIMARY KEY, outlet INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE veto (
    date TEXT NOT NULL, draft TEXT NOT NULL, meeting TEXT NOT NULL, matter TEXT NOT NULL,
    topic TEXT NOT NULL, vetoed_by TEXT NOT NULL
);
CREATE INDEX veto_date ON veto (date);
"""

# What a compiled file says in its header; a file with other tables says something else.
VERSION = crc32(SCHEMA.encode()) >> 1
