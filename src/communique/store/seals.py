"""Seals what merging derived: a hash a table, by which rows altered, added or lost since are noticed.

Reports carry a hash each (`reports.sha256`); the derived rows are swapped together and sealed together.
"""

from collections.abc import Iterator
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from communique.store.tables import (
    DOCUMENTS,
    EDGES,
    FACETS,
    RECORDS,
    REDIRECTS,
    SEALS,
    SUPERSEDES,
)

_SEALED = (RECORDS, FACETS, EDGES, SUPERSEDES, REDIRECTS, DOCUMENTS)


def seal(connection: Connection) -> None:
    """Keep the hashes of the derived tables as they are now."""
    connection.execute(delete(SEALS))
    rows = [{"table_name": table.name, "sha256": _hash(connection, table)} for table in _SEALED]
    connection.execute(insert(SEALS), rows)


def broken_seals(connection: Connection) -> Iterator[str]:
    """The derived tables whose rows are not those that were sealed; of a record that is not stale."""
    sealed = {row.table_name: row.sha256 for row in connection.execute(select(SEALS))}
    for table in _SEALED:
        if _hash(connection, table) != sealed.get(table.name, _NOTHING):
            yield table.name


def _hash(connection: Connection, table: Table) -> str:
    digest = sha256()
    encoder = msgspec.json.Encoder()
    for row in connection.execute(select(table).order_by(*table.columns)):
        digest.update(encoder.encode(tuple(row)) + b"\n")
    return digest.hexdigest()


_NOTHING = sha256().hexdigest()  # a store in which nothing was merged yet has no row
