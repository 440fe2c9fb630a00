"""Opens the compiled knowledge, and a user's own facts over it."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from communique.knowledge.amended import AmendedKnowledge
from communique.knowledge.lookup import Knowledge
from communique.knowledge.schema import DATABASE, VERSION
from communique.model.world import KnowledgeFile


class KnowledgeNotCompiledError(FileNotFoundError):
    """The compiled file is missing or from another version; compile the tables first."""


def open_knowledge(path: Path | None = None, files: Sequence[KnowledgeFile] = ()) -> Knowledge:
    """Open the compiled knowledge; read-only, so that any number of processes may share it.

    What stands in the user's `files` goes before it in every answer.

    Raises:
        KnowledgeNotCompiledError: there is no compiled file at the path, or one of another version.
        BadKnowledgeFileError: a row of a user's file cannot be taken.
    """
    path = path or DATABASE
    if not path.is_file():
        raise KnowledgeNotCompiledError(f"{path} is missing: run `communique knowledge build`")
    if _version(path) != VERSION:
        raise KnowledgeNotCompiledError(
            f"{path} is of another version: run `communique knowledge build`"
        )
    return AmendedKnowledge(path, files) if files else Knowledge(path)


def _version(path: Path) -> int | None:
    """What the file's header says; None where it is no database at all."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return int(database.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.DatabaseError:
        return None
