"""What a store holds and what failed, counted."""

from sqlalchemy import Connection, func, select

from communique.model.text import ReadOptions
from communique.store.anatomy import KINDS
from communique.store.answers import StoreCounts, StoredRefusal
from communique.store.codec import decode
from communique.store.tables import RECORDS, REFUSALS, REPORTS, STORE_STATE

CODED_LANGUAGE = "en"  # reports in other languages are kept, but nothing is read in them


def list_refusals(connection: Connection) -> tuple[StoredRefusal, ...]:
    """Every failure, by input and reason."""
    rows = connection.execute(select(REFUSALS).order_by(REFUSALS.c.source, REFUSALS.c.reason))
    return tuple(
        StoredRefusal(**{**row, "options": decode(row["options"], ReadOptions)})
        for row in rows.mappings()
    )


def count_all(connection: Connection) -> StoreCounts:
    """How many of everything."""
    per_kind = select(RECORDS.c.kind, func.count()).group_by(RECORDS.c.kind)
    by_kind = {row[0]: row[1] for row in connection.execute(per_kind)}
    by_language = connection.execute(
        select(REPORTS.c.language, func.count())
        .where(REPORTS.c.language != CODED_LANGUAGE)
        .group_by(REPORTS.c.language)
        .order_by(REPORTS.c.language)
    )
    versions = select(REPORTS.c.version).distinct().order_by(REPORTS.c.version)
    return StoreCounts(
        reports=connection.scalar(select(func.count()).select_from(REPORTS)) or 0,
        records={kind: by_kind.get(kind, 0) for kind in KINDS},
        refusals=connection.scalar(select(func.count()).select_from(REFUSALS)) or 0,
        not_coded={row[0]: row[1] for row in by_language},
        versions=tuple(connection.scalars(versions)),
        dirty=has_changed(connection),
    )


def has_changed(connection: Connection) -> bool:
    """Whether reports came or went since the record was last derived."""
    query = select(STORE_STATE.c.changes != STORE_STATE.c.merged)
    return bool(connection.scalar(query))


def count_changes(connection: Connection) -> int:
    """The number of the last change."""
    return connection.scalar(select(STORE_STATE.c.changes)) or 0
