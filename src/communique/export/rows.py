"""Which rows each kind of export holds, and of which type they are."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, cast

from communique.model.record import (
    Agreement,
    Comparison,
    Event,
    Position,
    RecordKind,
    ReportRow,
    Statement,
    Story,
    Vote,
)
from communique.model.selection import Selection
from communique.store import Store

ExportKind = Literal[
    "reports", "events", "statements", "positions", "agreements", "votes", "stories", "findings"
]  # fmt: skip
Row = ReportRow | Event | Statement | Position | Agreement | Vote | Story | Comparison

ROW_TYPES: Mapping[ExportKind, type[Row]] = MappingProxyType(
    {
        "reports": ReportRow,
        "events": Event,
        "statements": Statement,
        "positions": Position,
        "agreements": Agreement,
        "votes": Vote,
        "stories": Story,
        "findings": Comparison,
    }
)

RECORD_KINDS: Mapping[ExportKind, RecordKind] = MappingProxyType(
    {
        "events": "event",
        "statements": "statement",
        "positions": "position",
        "agreements": "agreement",
        "votes": "vote",
        "stories": "story",
        "findings": "finding",
    }
)


def iter_rows(store: Store, kind: ExportKind, selection: Selection) -> Iterator[Row]:
    """The rows of one kind that the selection asks for, sorted by id."""
    if kind == "reports":
        return store.iter_reports(selection)
    return cast(Iterator[Row], store.iter_records(RECORD_KINDS[kind], selection))
