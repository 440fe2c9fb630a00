"""Reads the reviewable TSV tables; a row that does not fit its columns is named by file and line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from communique.model.world import Role

_ANY = r"[^\t]*"
_SOME = r"[^\t]+"
_ALPHA3 = r"[A-Z]{3}"
_ALPHA2 = r"([A-Z]{2})?"
_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
_BODY = r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*"
DATE = r"(\d{4}(-\d\d(-\d\d)?)?)?"
NUMBER = r"-?\d+(\.\d+)?"
_SECTOR = r"[A-Z]{3}"
ROLE = "|".join(get_args(Role))

_OFFICES = {
    "person": _SLUG, "name": _SOME, "family": _ANY, "aliases": _ANY, "body": _BODY, "role": ROLE,
    "title": _SOME, "since": DATE, "until": DATE, "source": _SOME,
}  # fmt: skip

COLUMNS: dict[str, dict[str, str]] = {
    "states": {
        "key": rf"{_ALPHA3}|{_SLUG}", "alpha3": _ALPHA3, "alpha2": _ALPHA2, "name": _SOME,
        "official_name": _SOME, "status": "sovereign|territory|partial", "sovereign": rf"({_ALPHA3})?",
        "geonameid": r"\d*", "population": r"\d+", "source": _SOME,
    },
    "state_names": {
        "state": rf"{_ALPHA3}|{_SLUG}", "name": _SOME,
        "kind": "name|former|acronym|alias|adjective|demonym|capital|seat", "source": _SOME,
    },
    "bodies": {
        "id": _BODY, "name": _SOME, "aliases": _ANY, "acronyms": _ANY, "code": _ALPHA3,
        "sector": rf"({_SECTOR})?", "source": _SOME,
    },
    "body_members": {
        "body": _BODY, "state": _ALPHA3, "seat": "member|permanent|elected", "since": DATE,
        "until": DATE, "source": _SOME,
    },
    "groups": {
        "id": _SLUG, "name": _SOME, "aliases": _ANY, "acronyms": _ANY, "code": rf"({_ALPHA3})?",
        "sector": _SECTOR, "since": DATE, "until": DATE, "source": _SOME,
    },
    "offices": _OFFICES,
    "politicians": _OFFICES,
    "role_nouns": {
        "phrase": r"[a-zà-ÿ][a-zà-ÿ '-]*", "sector": _SECTOR, "roles": rf"(({ROLE})(\|({ROLE}))*)?",
        "source": _SOME,
    },
    "outlets": {
        "name": _SOME, "aliases": _ANY, "domain": r"([a-z0-9.-]+)?", "country": rf"({_ALPHA3})?",
        "is_agency": "0|1", "source": _SOME,
    },
    "vetoes": {
        "date": r"\d{4}-\d\d-\d\d", "draft": _ANY, "meeting": _ANY, "matter": _SOME, "topic": _ANY,
        "vetoed_by": rf"{_ALPHA3}(\|{_ALPHA3})*", "source": _SOME,
    },
    "places": {
        "geonameid": r"\d+", "name": _SOME, "alternates": _ANY, "lat": NUMBER, "lon": NUMBER,
        "feature_code": r"[A-Z0-9]+", "country_code": _ALPHA3, "province": _ANY,
        "population": r"\d+", "source": _SOME,
    },
}  # fmt: skip


class BadRowError(ValueError):
    """A row of a knowledge table that cannot be compiled."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, with the place to point at when it is wrong."""

    path: Path
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds several values, separated by "|"."""
        return tuple(part for part in self.cells[column].split("|") if part)

    def fault(self, reason: str) -> BadRowError:
        """The exception that says where the row stands and what is wrong with it."""
        return BadRowError(f"{self.path.name}, line {self.line}: {reason}")


def iter_rows(folder: Path, table: str) -> Iterator[Row]:
    """The rows of one table, each checked against its columns."""
    path = folder / f"{table}.tsv"
    columns = {name: re.compile(pattern) for name, pattern in COLUMNS[table].items()}
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    if lines[0].split("\t") != list(columns):
        raise BadRowError(f"{path.name}, line 1: the header is not {', '.join(columns)}")
    for number, line in enumerate(lines[1:], start=2):
        yield _checked_row(path, number, line.split("\t"), columns)


def _checked_row(
    path: Path, number: int, values: list[str], columns: dict[str, re.Pattern[str]]
) -> Row:
    row = Row(path, number, dict(zip(columns, values, strict=False)))
    if len(values) != len(columns):
        raise row.fault(f"{len(values)} cells, but {len(columns)} columns")
    for name, pattern in columns.items():
        if not pattern.fullmatch(row[name]) or row[name] != row[name].strip():
            raise row.fault(f"{name} is {row[name]!r}")
    return row
