"""Sources as typed (files, folders, globs, `-`) to single inputs, in a fixed order."""

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from communique.model.text import Refusal

STANDARD_INPUT = "-"


class Kind(Enum):
    """How an input is laid out."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


KINDS = {
    ".txt": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".jsonl": Kind.JSONL,
    ".csv": Kind.CSV,
    ".parquet": Kind.PARQUET,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One file, under the name that the user knows it by; `kind` is None for standard input.

    Bytes of a file's name that are no UTF-8 are escapes in `name`, which is stored and printed.
    """

    name: str
    path: Path
    kind: Kind | None


def iter_inputs(sources: Sequence[str]) -> Iterator[Input | Refusal]:
    """Every file that the sources name; what cannot be one is refused."""
    for source in sources:
        if source == STANDARD_INPUT:
            yield Input(name=STANDARD_INPUT, path=Path(STANDARD_INPUT), kind=None)
        else:
            yield from _inputs_of(source)


def kind_of(name: str) -> Kind | None:
    """The kind that a file's name promises (`a.txt`, `wire.jsonl.gz`), None where it is unknown."""
    plain = name.casefold().removesuffix(".gz")
    kind = KINDS.get(Path(plain).suffix)
    return None if kind is Kind.PARQUET and name.casefold().endswith(".gz") else kind


def refusal(name: str, reason: str) -> Refusal:
    """This room's refusal; line breaks in names and messages would make it two lines."""
    return Refusal(
        source=_printable(name), stage="reading", reason=_printable(" ".join(reason.split()))
    )


def reason_of(error: OSError) -> str:
    """The operating system's reason without the path ("permission denied")."""
    return (error.strerror or str(error)).lower()


def _inputs_of(source: str) -> Iterator[Input | Refusal]:
    path = Path(source)
    try:
        if path.is_dir():
            yield from _in_folder(source)
        elif path.exists() or not glob.has_magic(source):
            yield _file(source)
        else:
            yield from _matching(source)
    except (OSError, ValueError) as error:  # a name too long, or one with a NUL in it
        yield refusal(source, reason_of(error) if isinstance(error, OSError) else str(error))


def _file(source: str) -> Input | Refusal:
    kind = kind_of(source)
    if not Path(source).exists():
        return refusal(source, "no such file")
    if not Path(source).is_file():
        return refusal(source, "not a regular file")
    if kind is None:
        return refusal(source, f"unknown suffix; known are {' '.join(KINDS)} and .gz of them")
    return Input(name=_printable(source), path=Path(source), kind=kind)


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()


def _matching(pattern: str) -> Iterator[Input | Refusal]:
    # Unlike pathlib, glob keeps the name as typed ("../wire/a.txt") and passes over hidden files.
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
    if not found:
        yield refusal(pattern, "no file matches")
    for name in found:
        if Path(name).is_dir():
            yield from _in_folder(name)
        else:
            yield _file(name)


def _in_folder(folder: str) -> Iterator[Input | Refusal]:
    """All files of a known kind below a folder; others are passed over."""
    closed: list[OSError] = []
    names: list[str] = []
    for where, _, files in os.walk(folder, onerror=closed.append):
        names += [str(Path(where) / name) for name in files if kind_of(name)]
    for error in closed:
        yield refusal(str(error.filename), reason_of(error))
    if not names and not closed:
        yield refusal(folder, "the folder holds no file of a kind that can be read")
    for name in sorted(names):
        yield _file(name)
