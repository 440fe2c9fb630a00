"""Which column of a news table holds what, told by the names that such tables usually give."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, get_args

from communique.codebook.tables import read_table

ColumnRole = Literal["text", "title", "published", "publisher", "url", "byline", "id"]
COLUMN_ROLES: tuple[ColumnRole, ...] = get_args(ColumnRole)


def guess_columns(names: Iterable[str]) -> dict[ColumnRole, str]:
    """The best column for each role among a table's column names; roles without one are absent."""
    by_plain_name = {_plain(name): name for name in reversed(list(names))}
    guessed: dict[ColumnRole, str] = {}
    for role, usual in _usual_names().items():
        known = next((by_plain_name[name] for name in usual if name in by_plain_name), None)
        if known is not None:
            guessed[role] = known
    return guessed


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).casefold()


@cache
def _usual_names() -> Mapping[ColumnRole, tuple[str, ...]]:
    table = read_table("columns")
    return {role: tuple(table[role]) for role in COLUMN_ROLES}
