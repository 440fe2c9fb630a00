"""Reads a TOML table of this room, and tells which tables a result rests on."""

import tomllib
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

_ROOM = files("communique.codebook")


def read_table(name: str) -> dict[str, Any]:
    """The content of `<name>.toml`; loaders turn it into typed values at once."""
    return tomllib.loads((_ROOM / f"{name}.toml").read_text(encoding="utf-8"))


def word_set(listed: str) -> frozenset[str]:
    """The words of a list that a table writes in one line."""
    return frozenset(listed.split())


def word_sets(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Every such list of a table by its name, less its sections."""
    return {name: word_set(listed) for name, listed in table.items() if isinstance(listed, str)}


@cache
def fingerprint() -> str:
    """A hash of all tables: part of the pipeline's version, so that an edit re-codes."""
    tables = sorted(
        (table.name, table.read_bytes())
        for table in _ROOM.iterdir()
        if not table.name.endswith((".py", ".pyc")) and table.is_file()
    )
    digest = sha256()
    for name, content in tables:
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
