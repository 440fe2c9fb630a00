"""Rows of JSON Lines, CSV and Parquet, one at a time, as cells of text."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from communique.reading.decoding import encoding_of, mark_of
from communique.reading.errors import UnreadableError
from communique.reading.inputs import Kind
from communique.reading.opening import (
    MAX_DOCUMENT_BYTES,
    MAX_LINE_BYTES,
    iter_lines,
    iter_lines_as_utf8,
    read_head,
)

_DELIMITERS = ",;\t|"
_PARQUET_BATCH = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table: all its columns, and the cells that hold something; lines count from 1."""

    line: int
    columns: tuple[str, ...]
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRow:
    """A line that is no row, and why."""

    line: int
    reason: str


def iter_rows(kind: Kind, stream: BinaryIO, size: int) -> Iterator[Row | BrokenRow]:
    """The rows of a table; `size` is that of the file on disk.

    Raises:
        UnreadableError: the table, or the rest of it, cannot be read.
    """
    match kind:
        case Kind.JSONL:
            yield from _json_rows(stream, size)
        case Kind.CSV:
            yield from _csv_rows(stream, size)
        case _:
            yield from _parquet_rows(stream)


def _json_rows(stream: BinaryIO, size: int) -> Iterator[Row | BrokenRow]:
    lines, _ = _lines(stream, size, mark_of)
    for number, line in enumerate(lines, 1):
        if line is None:
            yield BrokenRow(line=number, reason=_too_long())
        elif line.strip():
            yield _json_row(number, line.removeprefix(b"\xef\xbb\xbf"))


def _json_row(number: int, line: bytes) -> Row | BrokenRow:
    try:
        # A strict decoder: half a surrogate pair, which no store can hold, is an error here.
        values = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return BrokenRow(line=number, reason=f"broken JSON: {error}")
    if not isinstance(values, dict):
        return BrokenRow(line=number, reason="not a JSON object")
    return _row(number, values)


def _csv_rows(stream: BinaryIO, size: int) -> Iterator[Row | BrokenRow]:
    csv.field_size_limit(MAX_DOCUMENT_BYTES)
    lines = _text_lines(*_lines(stream, size, encoding_of))
    head = next(lines, "")
    names = next(csv.reader([head], delimiter=_delimiter(head)), [])
    rows = csv.reader(lines, delimiter=_delimiter(head))
    try:
        for cells in rows:
            if any(cells):
                yield _csv_row(rows.line_num + 1, names, cells)
    except csv.Error as error:
        raise UnreadableError(f"broken CSV after line {rows.line_num}: {error}") from error


def _csv_row(number: int, names: list[str], cells: list[str]) -> Row | BrokenRow:
    if any(cells[len(names) :]):
        reason = f"{len(cells)} cells under {len(names)} column names"
        return BrokenRow(line=number, reason=reason)
    return _row(number, dict(zip(names, cells, strict=False)))


def _lines(
    stream: BinaryIO, size: int, encoding_of_head: Callable[[bytes], str | None]
) -> tuple[Iterator[bytes | None], str]:
    """The lines of a table as bytes, and their encoding: UTF-8 where it is not told."""
    encoding = encoding_of_head(read_head(stream)) or "utf-8"
    stream.seek(0)
    if not encoding.startswith(("utf-16", "utf-32")):
        return iter_lines(stream, size), encoding
    return iter_lines_as_utf8(stream, encoding, size), "utf-8"


def _text_lines(lines: Iterator[bytes | None], encoding: str) -> Iterator[str]:
    """Lines with their breaks, which belong to the cell when they stand inside quotation marks."""
    for number, line in enumerate(lines, 1):
        if line is None:
            raise UnreadableError(f"line {number}: {_too_long()}")
        try:
            yield line.decode(encoding if number == 1 else encoding.removesuffix("-sig"))
        except UnicodeDecodeError as error:
            raise UnreadableError(f"line {number}: not {encoding}") from error


def _delimiter(head: str) -> str:
    return max(_DELIMITERS, key=head.count)


def _parquet_rows(stream: BinaryIO) -> Iterator[Row | BrokenRow]:
    number = 0
    try:
        for batch in pq.ParquetFile(stream).iter_batches(batch_size=_PARQUET_BATCH):
            for values in batch.to_pylist():
                number += 1
                yield _row(number, values)
    except pa.ArrowException as error:
        raise UnreadableError(f"broken Parquet: {error}") from error


def _row(number: int, values: Mapping[str, object]) -> Row:
    cells = {name: _cell(value) for name, value in values.items()}
    return Row(
        line=number,
        columns=tuple(values),
        cells={name: cell for name, cell in cells.items() if cell.strip()},
    )


def _cell(value: object) -> str:
    """The text of a cell; empty for what is no text (a nested object)."""
    match value:
        case str():
            return value
        case bool() | None:
            return ""
        case int() | float():
            return str(value)
        case date():
            return value.isoformat()
        case list():
            return ", ".join(part for part in value if isinstance(part, str))
        case _:
            return ""


def _too_long() -> str:
    return f"line longer than {MAX_LINE_BYTES // 1_000_000} MB"
