"""Reads a user's own codebook from its folder, and refuses what cannot be taken with file and key."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from communique.codebook.events import Frame
from communique.codebook.own import OWN_TABLES, OwnCodebook, layered, own_table
from communique.model.world import CodebookFile

_CODE = re.compile(r"[A-Z][A-Z_]*")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_CATEGORY = {"quad", "score", "needs_recipient", "modes"}
_CONTEXT = {"words", "hints", "events", "event_hints", "sectors", "between_states"}
_FRAME = {field.name: bool if field.type is bool else str for field in fields(Frame)}
_PREDICATE = {"words": str, "event": str, "needs_object": bool}
_RESOLVED = {"@actor", "@place", "@none"}  # word classes that resolving fills, not a table

Fault = str


class BadCodebookError(ValueError):
    """A user's codebook that cannot be taken; `faults` name the file and the key of each."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_codebook(folder: Path) -> OwnCodebook:
    """The tables of a folder.

    Raises:
        BadCodebookError: there is none, one is unknown, or something in them cannot be taken.
    """
    paths = sorted(folder.glob("*.toml"))
    own = tuple(CodebookFile(name=p.name, text=p.read_text(encoding="utf-8-sig")) for p in paths)
    known = ", ".join(f"{name}.toml" for name in OWN_TABLES)
    if not own:
        raise BadCodebookError([f"{folder}: there is no table here; a codebook has {known}"])
    faults = [
        f"{file.name}: no table of a codebook, which are {known}"
        for file in own
        if file.name.removesuffix(".toml") not in OWN_TABLES
    ]
    faults = faults or list(_unreadable(own)) or list(_faults(own))
    if faults:
        raise BadCodebookError(faults)
    return own


def _unreadable(own: OwnCodebook) -> Iterator[Fault]:
    for file in own:
        try:
            tomllib.loads(file.text)
        except tomllib.TOMLDecodeError as error:
            yield f"{file.name}: this is no TOML: {error}"


def _faults(own: OwnCodebook) -> Iterator[Fault]:
    """Forms first: what refers to a category is only looked at where the categories are sound."""
    forms = [*_category_faults(own_table("plover", own)), *_context_faults(own)]
    yield from forms
    if not forms:
        yield from _event_faults(own)


def _category_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    yield from _unknown("plover.toml", table, {"categories"})
    rows = table.get("categories", {})
    if not isinstance(rows, dict):
        yield "plover.toml: categories: write each under a header [categories.CODE]"
        return
    for code, row in rows.items():
        at = f"plover.toml: categories.{code}"
        if not _CODE.fullmatch(code):
            yield f"{at}: a code is written in capitals (STRIKE)"
        if not isinstance(row, dict):
            yield f"{at}: write it under a header [categories.{code}]"
            continue
        yield from _unknown(at, row, _CATEGORY)
        yield from _missing(at, row, _CATEGORY)
        yield from _value_faults(at, row)


def _value_faults(at: str, row: Mapping[str, Any]) -> Iterator[Fault]:
    if row.get("quad", 1) not in (1, 2, 3, 4):
        yield f"{at}.quad: {row['quad']!r} is none of 1, 2, 3, 4"
    if not _is_score(row.get("score", 0)):
        yield f"{at}.score: {row['score']!r} is no number from -10 to 10"
    if not isinstance(row.get("needs_recipient", False), bool):
        yield f"{at}.needs_recipient: {row['needs_recipient']!r} is neither true nor false"
    modes = row.get("modes", {})
    if not isinstance(modes, dict):
        yield f"{at}.modes: {modes!r} is no table of modes with their scores"
        return
    for mode, score in modes.items():
        if not _NAME.fullmatch(mode):
            yield f"{at}.modes.{mode}: a mode is written in small letters (sit-in)"
        if not _is_score(score):
            yield f"{at}.modes.{mode}: {score!r} is no number from -10 to 10"


def _is_score(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -10 <= value <= 10


def _context_faults(own: OwnCodebook) -> Iterator[Fault]:
    for context, row in own_table("contexts", own).items():
        at = f"contexts.toml: {context}"
        if not _NAME.fullmatch(context):
            yield f"{at}: a context is written in small letters (price_increases)"
        if not isinstance(row, dict):
            yield f"{at}: write it under a header [{context}]"
            continue
        yield from _unknown(at, row, _CONTEXT)
        for key, value in row.items():
            kind = bool if key == "between_states" else str
            if key in _CONTEXT and not isinstance(value, kind):
                yield f"{at}.{key}: {value!r} is not {_KIND_WORDS[kind]}"
        if not any(row.get(key) for key in _CONTEXT):
            yield f"{at}: nothing puts an event into it; give it words"


_KIND_WORDS = {str: "a text of words", bool: "true or false"}


def _event_faults(own: OwnCodebook) -> Iterator[Fault]:
    table = own_table("events", own)
    yield from _unknown("events.toml", table, {"classes", "frame", "predicate"})
    categories = layered("plover", own)["categories"]
    for key, columns in (("frame", _FRAME), ("predicate", _PREDICATE)):
        for number, row in enumerate(_rows(table, key), start=1):
            at = f"events.toml: {key} {number}"
            yield from _row_faults(at, row, columns)
            yield from _code_faults(at, row, categories)
    classes = {f"@{name}" for name in layered("events", own)["classes"]}
    for number, row in enumerate(_rows(table, "frame"), start=1):
        yield from _class_faults(f"events.toml: frame {number}", row, classes | _RESOLVED)
    told = {row.get("event") for key in ("frame", "predicate") for row in _rows(table, key)}
    for code in own_table("plover", own).get("categories", {}):
        if code not in told:
            yield f"plover.toml: categories.{code}: no frame in events.toml tells of it"


def _rows(table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    rows = table.get(key, [])
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _row_faults(at: str, row: Mapping[str, Any], columns: Mapping[str, type]) -> Iterator[Fault]:
    yield from _unknown(at, row, set(columns))
    yield from _missing(at, row, {"event"})
    for key, value in row.items():
        kind = columns.get(key)
        if kind and not isinstance(value, kind):
            yield f"{at}: {key}: {value!r} is not {_KIND_WORDS[kind]}"
    if not any(row.get(key) for key in ("verbs", "nouns", "words")):
        yield f"{at}: it has no words"


def _code_faults(at: str, row: Mapping[str, Any], categories: Mapping[str, Any]) -> Iterator[Fault]:
    if "event" not in row:
        return
    code, mode = row["event"], row.get("mode")
    if code not in categories:
        yield f"{at}: event: {code!r} is no category; define it in plover.toml"
    elif mode is not None and mode not in categories[code]["modes"]:
        yield f"{at}: mode: {mode!r} is no mode of {code}"


def _class_faults(at: str, row: Mapping[str, Any], classes: set[str]) -> Iterator[Fault]:
    for key, value in row.items():
        for word in value.split() if isinstance(value, str) else ():
            if word.startswith("@") and word not in classes:
                yield f"{at}: {key}: there is no class {word}"


def _unknown(at: str, row: Mapping[str, Any], known: set[str]) -> Iterator[Fault]:
    for key in row.keys() - known:
        yield f"{at}: {key!r} is none of {', '.join(sorted(known))}"


def _missing(at: str, row: Mapping[str, Any], needed: set[str]) -> Iterator[Fault]:
    for key in sorted(needed - row.keys()):
        yield f"{at}: it needs {key!r}"
