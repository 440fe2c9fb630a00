"""The user's own facts that go with a store: whole files, so that what was written is what is kept."""

from sqlalchemy import Connection, delete, insert, select

from communique.model.world import KnowledgeFile
from communique.store.codec import printable
from communique.store.tables import KNOWLEDGE_FILES
from communique.store.writer import mark_changed


def list_files(connection: Connection) -> tuple[KnowledgeFile, ...]:
    """All files, by name."""
    rows = connection.execute(select(KNOWLEDGE_FILES).order_by(KNOWLEDGE_FILES.c.name))
    return tuple(KnowledgeFile(**row) for row in rows.mappings())


def put_file(connection: Connection, file: KnowledgeFile) -> bool:
    """Keep a file; whether it replaces an earlier one of its name."""
    was_there = drop_file(connection, file.name)
    row = {"name": printable(file.name), "text": file.text}
    connection.execute(insert(KNOWLEDGE_FILES), row)
    mark_changed(connection)  # merging looks up outlets and states
    return was_there


def drop_file(connection: Connection, name: str) -> bool:
    """Take a file back; False where there is none of that name."""
    gone = delete(KNOWLEDGE_FILES).where(KNOWLEDGE_FILES.c.name == printable(name))
    if not connection.execute(gone).rowcount:
        return False
    mark_changed(connection)
    return True
