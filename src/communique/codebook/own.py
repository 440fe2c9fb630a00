"""A user's own codebook: which tables it may hold, and how they are laid over the bundled ones.

What is told of PLOVER holds for a category of one's own too: it has a quad, a score and modes
(`plover.toml`), words that tell of it (`events.toml`), and issues it is about (`contexts.toml`).
"""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from communique.codebook.tables import read_table
from communique.model.world import CodebookFile

OwnCodebook = tuple[CodebookFile, ...]
OWN_TABLES = ("plover", "events", "contexts")

# Which codebook holds is the same for all that one report goes through, and no finder decides it.
_LAID_OVER: ContextVar[OwnCodebook] = ContextVar("laid_over", default=())


@contextmanager
def laid_over(own: OwnCodebook) -> Iterator[None]:
    """Within it, the loaders of codes, frames and contexts answer with the user's tables first."""
    before = _LAID_OVER.set(own)
    try:
        yield
    finally:
        _LAID_OVER.reset(before)


def own_codebook() -> OwnCodebook:
    """The user's tables that hold here; none is plain PLOVER."""
    return _LAID_OVER.get()


@cache
def layered(name: str, own: OwnCodebook) -> Mapping[str, Any]:
    """A bundled table with the user's laid over it.

    A category or context of the same name is replaced: what we say of it no longer counts, its
    frames included. The user's frames stand first, so theirs decide where both would hold.
    """
    bundled, mine = read_table(name), own_table(name, own)
    if not own:
        return bundled
    if name == "contexts":
        return {**bundled, **mine}
    if name == "plover":
        contexts = [*bundled["contexts"], *own_table("contexts", own)]
        return {
            **bundled,
            "categories": {**bundled["categories"], **mine.get("categories", {})},
            "contexts": list(dict.fromkeys(contexts)),
        }
    return _frames_over(bundled, mine, own_table("plover", own).get("categories", {}))


def own_table(name: str, own: OwnCodebook) -> Mapping[str, Any]:
    """What the user's file of this name says; nothing where there is none."""
    return next((tomllib.loads(file.text) for file in own if file.name == f"{name}.toml"), {})


def _frames_over(
    bundled: Mapping[str, Any], mine: Mapping[str, Any], replaced: Mapping[str, Any]
) -> Mapping[str, Any]:
    kept = [frame for frame in bundled["frame"] if frame["event"] not in replaced]
    told = [row for row in bundled["predicate"] if row["event"] not in replaced]
    return {
        **bundled,
        "classes": {**bundled["classes"], **mine.get("classes", {})},
        "frame": [*mine.get("frame", []), *kept],
        "predicate": [*told, *mine.get("predicate", [])],
    }
