"""The tables as queries see them; what creates them is in `migrations`.

A payload is the JSON of a model dataclass; the other columns are keys and what filters need.
"""

from sqlalchemy import Boolean, Column, Float, Integer, MetaData, Table, Text

METADATA = MetaData()


def _table(name: str, *columns: Column[str] | Column[int] | Column[float] | Column[bool]) -> Table:
    return Table(name, METADATA, *columns)


def _text(name: str) -> Column[str]:
    return Column(name, Text)


SCHEMA_MIGRATIONS = _table("schema_migrations", Column("number", Integer), _text("name"))
STORE_STATE = _table(
    "store_state", Column("id", Integer), Column("changes", Integer), Column("merged", Integer)
)

# The ledger: a report is read when it stands here under the pipeline's version.
REPORTS = _table(
    "reports",
    *map(_text, ("id", "version", "sha256", "language", "first_on", "last_on", "payload")),
)
SOURCES = _table("sources", *map(_text, ("report_id", "source")))
DIGESTS = _table("digests", *map(_text, ("report_id", "payload")))
FINDINGS = _table(
    "findings",
    *map(_text, ("report_id", "kind")),
    Column("ordinal", Integer),
    *map(_text, ("id", "payload")),
)
REFUSALS = _table(
    "refusals",
    *map(_text, ("source", "reason", "stage")),
    Column("attempts", Integer),
    _text("options"),
)
KNOWLEDGE_FILES = _table("knowledge_files", *map(_text, ("name", "text")))
CODEBOOK_FILES = _table("codebook_files", *map(_text, ("name", "text")))

# What merging derives: all of it is swapped at once.
RECORDS = _table(
    "records",
    *map(_text, ("kind", "id", "first_on", "last_on")),
    Column("confidence", Float),
    Column("asserted", Boolean),
    _text("payload"),
)
SUPERSEDES = _table("supersedes", *map(_text, ("report_id", "earlier_id")))
EDGES = _table(
    "edges",
    *map(_text, ("left_id", "right_id", "judgement")),
    Column("score", Float),
    *map(_text, ("reasons", "decided_by")),
)
REDIRECTS = _table("redirects", *map(_text, ("old_id", "new_id")))
SEALS = _table("seals", *map(_text, ("table_name", "sha256")))

# By what reports and records are filtered and found; `kind` is "report" or a record's kind.
FACETS = _table("facets", *map(_text, ("kind", "id", "facet", "value")))
DOCUMENTS = _table("documents", Column("number", Integer), *map(_text, ("kind", "id")))
