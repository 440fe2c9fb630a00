"""Opens the compiled knowledge, and a user's own facts over it."""

from collections.abc import Sequence
from pathlib import Path

from communique.knowledge.amended import AmendedKnowledge
from communique.knowledge.lookup import Knowledge
from communique.knowledge.schema import DATABASE
from communique.model.world import KnowledgeFile


class KnowledgeNotCompiledError(FileNotFoundError):
    """The compiled file is missing or from another version; compile the tables first."""


def open_knowledge(path: Path | None = None, files: Sequence[KnowledgeFile] = ()) -> Knowledge:
    """Open the compiled knowledge; read-only, so that any number of processes may share it.

    What stands in the user's `files` goes before it in every answer.

    Raises:
        KnowledgeNotCompiledError: there is no compiled file at the path.
        BadKnowledgeFileError: a row of a user's file cannot be taken.
    """
    path = path or DATABASE
    if not path.is_file():
        raise KnowledgeNotCompiledError(f"{path} is missing: run `communique knowledge build`")
    return AmendedKnowledge(path, files) if files else Knowledge(path)
