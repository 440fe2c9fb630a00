"""Tables of reports: which column holds what, and one raw report a row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from communique.codebook.columns import COLUMN_ROLES, ColumnRole, guess_columns
from communique.model.ids import content_hash
from communique.model.text import Facts, RawReport, Refusal
from communique.reading.dates import DayOrder, day_order, is_ambiguous, read_day
from communique.reading.decoding import refuse_binary
from communique.reading.errors import UnreadableError
from communique.reading.inputs import Kind, refusal
from communique.reading.rows import BrokenRow, Row, iter_rows
from communique.reading.sniffing import media_type_of

_COLUMNS_LISTED = 30  # a table of word counts has thousands

Opener = Callable[[], AbstractContextManager[BinaryIO]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of rows that can be opened more than once, and the columns the user named."""

    name: str
    kind: Kind
    size: int
    open: Opener
    columns: Mapping[str, str]


class Columns:
    """Which column of a row plays which role; rows of one table may differ in their columns."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = told
        self._guesses: dict[tuple[str, ...], dict[ColumnRole, str]] = {}

    def cell(self, row: Row, role: ColumnRole) -> str | None:
        """The cell of a role, None where the row has none."""
        name = self._told.get(role) or self._guess(row).get(role)
        return row.cells.get(name) if name else None

    def _guess(self, row: Row) -> dict[ColumnRole, str]:
        names = tuple(row.cells)
        if names not in self._guesses:
            self._guesses[names] = guess_columns(names)
        return self._guesses[names]


def check_columns(told: Mapping[str, str]) -> None:
    """Reject a mapping of something that a row cannot hold.

    Raises:
        ValueError: the role is none of ours.
    """
    for role in told:
        if role not in COLUMN_ROLES:
            raise ValueError(f"no column role {role!r}; known are {', '.join(COLUMN_ROLES)}")


def iter_table(table: Table, given: Facts) -> Iterator[RawReport | Refusal]:
    """A raw report for each row; a broken row is refused by its line, and the rest go on."""
    reader = _TableReader(table, given)
    found = False
    if not table.size:
        yield refusal(table.name, "empty file")
        return
    try:
        with table.open() as stream:
            for row in iter_rows(table.kind, stream, table.size):
                found = True
                yield reader.read(row)
    except UnreadableError as error:
        yield refusal(table.name, str(error))
    else:
        if not found:
            yield refusal(table.name, "it holds no row")


class _TableReader:
    def __init__(self, table: Table, given: Facts) -> None:
        self._table = table
        self._given = given
        self._columns = Columns(table.columns)
        self._order: DayOrder | None = None
        self._order_is_known = False

    def read(self, row: Row | BrokenRow) -> RawReport | Refusal:
        if isinstance(row, BrokenRow):
            return self._refused(row, row.reason)
        text = self._columns.cell(row, "text")
        try:
            refuse_binary(text or "")
        except UnreadableError as error:
            return self._refused(row, str(error))
        return self._report(row, text) if text else self._without_text(row)

    def _report(self, row: Row, text: str) -> RawReport:
        # Without an id the words name the row: its line would change with the rows' order.
        row_id = self._columns.cell(row, "id") or content_hash(text)
        return RawReport(
            source=f"{self._table.name}#{row_id.strip()}",
            body=text,
            media_type=media_type_of(text),
            given=self._given,
            metadata=Facts(
                url=self._fact(row, "url"),
                publisher=self._fact(row, "publisher"),
                title=self._fact(row, "title"),
                published=self._published(row),
                byline=self._fact(row, "byline"),
            ),
        )

    def _fact(self, row: Row, role: ColumnRole) -> str | None:
        cell = self._columns.cell(row, role)
        return " ".join(cell.split()) if cell else None

    def _published(self, row: Row) -> str | None:
        cell = self._columns.cell(row, "published")
        if cell is None:
            return None
        return read_day(cell, self._day_order() if is_ambiguous(cell) else None)

    def _day_order(self) -> DayOrder | None:
        """Looks through the whole column once, so that no row's date depends on the rows before it."""
        if not self._order_is_known:
            self._order = day_order(self._published_cells())
            self._order_is_known = True
        return self._order

    def _published_cells(self) -> Iterator[str]:
        try:
            with self._table.open() as stream:
                for row in iter_rows(self._table.kind, stream, self._table.size):
                    cell = self._columns.cell(row, "published") if isinstance(row, Row) else None
                    if cell:
                        yield cell
        except UnreadableError:
            return  # the reading of the rows themselves reports it

    def _without_text(self, row: Row) -> Refusal:
        told = self._table.columns.get("text")
        column = told or guess_columns(row.columns).get("text")
        if column in row.columns:
            return self._refused(row, f"no text in column {column!r}")
        wanted = f"no column {told!r}" if told else "no column with the report's text"
        reason = f"{wanted}; its columns are: {_listed(row.columns)}"
        if self._table.kind is not Kind.JSONL:  # no other row can have it either
            raise UnreadableError(reason)
        return self._refused(row, reason)

    def _refused(self, row: Row | BrokenRow, reason: str) -> Refusal:
        return refusal(f"{self._table.name}:{row.line}", reason)


def _listed(columns: Sequence[str]) -> str:
    shown = ", ".join(sorted(columns)[:_COLUMNS_LISTED]) or "none"
    return f"{shown} …" if len(columns) > _COLUMNS_LISTED else shown
