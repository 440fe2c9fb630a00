"""The user's own codebook that goes with a store: its tables as they were written."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from communique.model.world import CodebookFile
from communique.store.codec import printable
from communique.store.tables import CODEBOOK_FILES
from communique.store.writer import mark_changed


def list_tables(connection: Connection) -> tuple[CodebookFile, ...]:
    """All tables, by name."""
    rows = connection.execute(select(CODEBOOK_FILES).order_by(CODEBOOK_FILES.c.name))
    return tuple(CodebookFile(**row) for row in rows.mappings())


def put_tables(connection: Connection, files: Sequence[CodebookFile]) -> None:
    """Keep these tables instead of the earlier ones."""
    connection.execute(delete(CODEBOOK_FILES))
    rows = [{"name": printable(file.name), "text": file.text} for file in files]
    connection.execute(insert(CODEBOOK_FILES), rows)
    mark_changed(connection)  # merging gives events the quad and the score of their category
