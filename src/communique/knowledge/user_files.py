"""Reads the rows of a user's own TOML or CSV file; each is checked by itself and named by its line.

[[metonym]]                          kind,name,of
name = "Bessastaðir"                 metonym,Bessastaðir,ISL
of = "ISL"
"""

import csv
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from communique.knowledge.tables import DATE, NUMBER, ROLE, BadRowError, Row
from communique.model.world import KnowledgeFile

_SOME = r"\S(.*\S)?"
_CODE = r"[A-Z]{3}"


class Columns(NamedTuple):
    """What a kind of row must and may have, each with the form of its values."""

    needed: dict[str, str]
    free: dict[str, str]


KINDS: dict[str, Columns] = {
    "alias": Columns({"name": _SOME, "of": _SOME}, {}),
    "metonym": Columns({"name": _SOME, "of": _SOME}, {}),
    "office": Columns(
        {"person": _SOME, "role": ROLE, "of": _SOME},
        {"family": _SOME, "title": _SOME, "since": DATE, "until": DATE},
    ),
    "country": Columns({"name": _SOME, "country": _CODE}, {}),
    "place": Columns(
        {"name": _SOME, "lat": NUMBER, "lon": NUMBER, "country": _CODE},
        {"geonameid": r"\d+", "resolution": "city|district|province"},
    ),
    "outlet": Columns({"name": _SOME, "country": _CODE}, {"domain": r"[a-z0-9-]+(\.[a-z0-9-]+)+"}),
}
_FAULT = ""  # no column is called so: what is wrong with a row as a whole
_ALL_COLUMNS = {c for kind in KINDS.values() for c in (*kind.needed, *kind.free)}
_HEADER = re.compile(r"\s*\[\[\s*[\"']?(\w+)[\"']?\s*\]\]")


class BadKnowledgeFileError(ValueError):
    """A user's file with rows that cannot be taken; nothing of it is."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_rows(file: KnowledgeFile) -> tuple[list[Row], list[str]]:
    """The rows that fit their kind (`row["kind"]`), and what is wrong with the others."""
    rows: list[Row] = []
    faults: list[str] = []
    try:
        for row in _iter_raw_rows(file):
            try:
                rows.append(_checked(row))
            except BadRowError as error:
                faults.append(str(error))
    except BadRowError as error:  # what follows cannot be told apart into rows
        faults.append(str(error))
    if not rows and not faults:
        faults.append(str(_row(file, 1, {}).fault("there is no row")))
    return rows, faults


def _iter_raw_rows(file: KnowledgeFile) -> Iterator[Row]:
    suffix = Path(file.name).suffix.lower()
    if suffix == ".toml":
        return _toml_rows(file)
    if suffix == ".csv":
        return _csv_rows(file)
    raise _row(file, 1, {}).fault("the file's name must end in .toml or .csv")


def _row(file: KnowledgeFile, line: int, cells: dict[str, str]) -> Row:
    return Row(Path(file.name), line, cells)


def _toml_rows(file: KnowledgeFile) -> Iterator[Row]:
    try:
        document = tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        raise _row(file, 1, {}).fault(f"this is no TOML: {error}") from error
    lines = _lines_of_tables(file.text)
    for kind, tables in document.items():
        at = lines.get(kind, [])
        # A header inside a string of several lines, or `alias = [{...}]`: no line could be named.
        if not isinstance(tables, list) or len(tables) != len(at):
            raise _row(file, at[0] if at else 1, {}).fault(
                f"write each row under a header [[{kind}]] of its own"
            )
        for line, table in zip(at, tables, strict=True):
            yield _row(file, line, {"kind": kind, **_cells(table)})


def _lines_of_tables(text: str) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _HEADER.match(line):
            lines.setdefault(found[1], []).append(number)
    return lines


def _cells(table: object) -> dict[str, str]:
    """TOML's own dates and numbers as the text they are written with in a CSV."""
    cells: dict[str, str] = {}
    for name, value in table.items() if isinstance(table, dict) else ():
        if isinstance(value, bool) or not isinstance(value, str | int | float | date):
            return {_FAULT: f"{name} is no text, number or date"}
        cells[name] = value.isoformat() if isinstance(value, date) else str(value)
    return cells


def _csv_rows(file: KnowledgeFile) -> Iterator[Row]:
    reader = csv.reader(StringIO(file.text, newline=""), strict=True)
    try:
        header = next(reader, [])
        unknown = [name for name in header if name not in {"kind", *_ALL_COLUMNS}]
        if unknown or "kind" not in header:
            raise _row(file, 1, {}).fault(
                f"unknown column {unknown[0]!r}" if unknown else "the header has no column 'kind'"
            )
        yield from _csv_body(file, reader, header)
    except csv.Error as error:
        raise _row(file, reader.line_num, {}).fault(f"this is no CSV: {error}") from error


def _csv_body(file: KnowledgeFile, reader: Iterator[list[str]], header: list[str]) -> Iterator[Row]:
    line = 2
    for values in reader:
        if values:
            cells = dict(zip(header, values, strict=False))
            if len(values) != len(header):
                cells = {_FAULT: f"{len(values)} cells, but {len(header)} columns"}
            yield _row(file, line, {name: value for name, value in cells.items() if value})
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _checked(row: Row) -> Row:
    cells = row.cells
    if _FAULT in cells:
        raise row.fault(cells[_FAULT])
    columns = KINDS.get(cells.get("kind", ""))
    if columns is None:
        raise row.fault(f"kind is {cells.get('kind', '')!r}, none of {', '.join(KINDS)}")
    allowed = columns.needed | columns.free
    for name, value in cells.items():
        if name == "kind":
            continue
        if name not in allowed:
            raise row.fault(f"{cells['kind']} has no {name!r}")
        if not re.fullmatch(allowed[name], value):
            raise row.fault(f"{name} is {value!r}")
    for name in columns.needed:
        if name not in cells:
            raise row.fault(f"{cells['kind']} needs {name!r}")
    _check_dates(row)
    return row


def _check_dates(row: Row) -> None:
    since, until = (row.cells.get(name, "") for name in ("since", "until"))
    for value in filter(None, (since, until)):
        try:
            date.fromisoformat(value + "0000-01-01"[len(value) :])
        except ValueError as error:
            raise row.fault(f"{value!r} is no date of the calendar") from error
    if since and until and until < since[: len(until)]:
        raise row.fault("the office ends before it begins")
