"""CSV for spreadsheets: flat columns derived from a row's type, what is nested as JSON.

Lists of words are joined by ";". An actor or place gives its name and, in a second column, its
code. Evidence, histories, mentions and the like stay JSON in one cell. A text cell that a
spreadsheet would run as a formula is preceded by an apostrophe (OWASP, "CSV Injection").
"""

import csv
import io
import types
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from operator import attrgetter
from typing import Any, BinaryIO, Union, get_args, get_origin, get_type_hints

import msgspec

from communique.export.rows import Row
from communique.model.findings import Count, Cue, Size
from communique.model.record import About, Issue
from communique.model.text import Dateline
from communique.model.world import Actor, Place

Cell = str | int | float

# Full-width forms and leading control characters are run as formulas by some spreadsheets too.
FORMULA_STARTS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name and how a row's cell is made."""

    name: str
    cell: Callable[[Row], Cell]


def write_csv(stream: BinaryIO, row_type: type[Row], rows: Iterable[Row]) -> None:
    """Write a header and one line a row, UTF-8; texts are quoted and numbers are bare."""
    columns = columns_of(row_type)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(column.name for column in columns)
    for row in rows:
        writer.writerow(column.cell(row) for column in columns)
    text.detach()


def guard(text: str) -> str:
    """Keep a spreadsheet from running a text: `=1+1` becomes `'=1+1`."""
    # Apostrophes that were there before are looked through, so that guarding can be undone.
    return f"'{text}" if text.lstrip("'")[:1] in FORMULA_STARTS else text


def columns_of(row_type: type[Row]) -> tuple[Column, ...]:
    """The columns of a row type, in the order of its fields."""
    hints = get_type_hints(row_type)
    return tuple(
        column for field in fields(row_type) for column in _columns(field.name, hints[field.name])
    )


def _columns(name: str, hint: Any) -> tuple[Column, ...]:
    """A field's columns: itself, and one more for each part that a spreadsheet sorts by."""
    kind = _without_none(hint)
    if kind in _PARTS:
        return tuple(_part(name, suffix, part) for suffix, part in _PARTS[kind])
    if is_dataclass(kind) or _holds_structures(kind):
        return (_part(name, "", _json),)
    get = attrgetter(name)
    return (Column(name, lambda row: _cell(get(row))),)


def _part(name: str, suffix: str, part: Callable[[Any], Any]) -> Column:
    get = attrgetter(name)
    return Column(name + suffix, lambda row: _cell(_if_given(part, get(row))))


def _if_given(part: Callable[[Any], Any], value: Any) -> Any:
    return None if value is None else part(value)


def _holds_structures(kind: Any) -> bool:
    """Whether a field is a list of more than words: citations, spans, pairs."""
    return any(is_dataclass(inner) or hasattr(inner, "_fields") for inner in get_args(kind))


def _without_none(hint: Any) -> Any:
    """The type itself where a field may be missing: `Place` for `Place | None`."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(option for option in get_args(hint) if option is not type(None))
    return hint


def _cell(value: Any) -> Cell:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    return guard(value if isinstance(value, str) else ";".join(word or "" for word in value))


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _of_each(part: Callable[[Actor], Any]) -> Callable[[tuple[Actor, ...]], tuple[Any, ...]]:
    return lambda actors: tuple(map(part, actors))


def _actor_name(actor: Actor) -> str:
    return actor.identifier_text or actor.entity_text


def _place_name(place: Place) -> str:
    return place.resolved_place or place.extracted_place


def _people(count: Count | None) -> int | None:
    return count.n if count else None


_ACTOR_PARTS = (("", _actor_name), ("_code", attrgetter("code")), ("_sector", attrgetter("sector")))

_PARTS: dict[Any, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    Actor: _ACTOR_PARTS,
    tuple[Actor, ...]: tuple((suffix, _of_each(part)) for suffix, part in _ACTOR_PARTS),
    Place: (
        ("", _place_name),
        ("_code", attrgetter("country_code")),
        ("_lat", attrgetter("lat")),
        ("_lon", attrgetter("lon")),
    ),
    Size: (
        ("_dead", lambda size: _people(size.dead)),
        ("_injured", lambda size: _people(size.injured)),
        ("_arrested", lambda size: _people(size.arrested)),
        ("_participants", lambda size: _people(size.participants)),
        ("", _json),
    ),
    Issue: (("", attrgetter("label")), ("_id", attrgetter("id"))),
    Cue: (("", attrgetter("exact")),),
    About: (("_kind", attrgetter("kind")), ("_id", attrgetter("id"))),
    Dateline: (("_place", attrgetter("place")), ("_agency", attrgetter("agency"))),
}
