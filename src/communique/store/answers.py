"""What the store answers with, beside the model's own records."""

from dataclasses import dataclass
from typing import Literal

from communique.model.ids import ReportId
from communique.model.record import (
    Agreement,
    Comparison,
    Event,
    Position,
    RecordKind,
    Statement,
    Story,
    Vote,
)
from communique.model.text import ReadOptions, Stage

AnyRecord = Statement | Event | Position | Agreement | Vote | Story | Comparison
Committed = Literal["added", "replaced", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRefusal:
    """An input that could not be read, why, how often that was tried, and last with which options."""

    source: str
    stage: Stage
    reason: str
    attempts: int
    options: ReadOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCounts:
    """How much a store holds. `records` has every kind, `not_coded` the languages that are not read."""

    reports: int
    records: dict[RecordKind, int]
    refusals: int
    not_coded: dict[str, int]
    versions: tuple[str, ...]
    dirty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A report or record that holds the words, with characters `start..end` of a report to show.

    A story is found by its title, so it has no report and no place.
    """

    kind: Literal["report"] | RecordKind
    id: str
    report: ReportId | None
    start: int | None
    end: int | None
    exact: str
