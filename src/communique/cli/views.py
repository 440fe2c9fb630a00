"""What `show` prints: the record, part by part, each line with its citation."""

from collections.abc import Iterable
from itertools import chain, groupby
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from communique.cli.citing import cite_lines, vouching
from communique.cli.terminal import printable, write
from communique.cli.words import Row, date_of, describe, name_period
from communique.model.record import (
    Agreement,
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

UNDATED = "9999"
ID_SHOWN = 8


class Screen(NamedTuple):
    """Where a view prints, and what it may look up."""

    console: Console
    store: Store


def show_timeline(screen: Screen, selection: Selection) -> int:
    """Events, agreements and votes in the order of their dates; gives how many."""
    return _show_by_date(screen, selection, ("event", "agreement", "vote"))


def show_events(screen: Screen, selection: Selection) -> int:
    """Events in the order of their dates."""
    return _show_by_date(screen, selection, ("event",))


def show_statements(screen: Screen, selection: Selection) -> int:
    """Who said what, in the order of the dates."""
    return _show_by_date(screen, selection, ("statement",))


def show_actor(screen: Screen, selection: Selection) -> int:
    """All that one actor did, said, agreed to and stands for."""
    kinds: tuple[RecordKind, ...] = ("event", "agreement", "vote", "statement", "position")
    return _show_by_date(screen, selection, kinds)


def show_story(screen: Screen, selection: Selection) -> int:
    """One story: its reports, then what they tell; without an id, all stories."""
    if selection.story is None:
        return _show_by_date(screen, selection, ("story",))
    reports = _show_all(screen, screen.store.iter_reports(selection))
    return reports + _show_by_date(screen, selection, ("event", "agreement", "vote"))


def show_positions(screen: Screen, selection: Selection) -> int:
    """Issue by issue, where each actor stands."""
    positions = list(screen.store.iter_records("position", selection))
    positions.sort(key=lambda position: (position.issue.label, position.issue.id, _order(position)))
    for label, group in groupby(positions, key=lambda position: position.issue.label):
        write(screen.console, Text(printable(label), style="bold"))
        for position in group:
            _show_record(screen, position)
    return len(positions)


def _show_by_date(screen: Screen, selection: Selection, kinds: Iterable[RecordKind]) -> int:
    return _show_all(
        screen, chain.from_iterable(screen.store.iter_records(kind, selection) for kind in kinds)
    )


def _show_all(screen: Screen, rows: Iterable[Row]) -> int:
    records = sorted(rows, key=_order)
    for record in records:
        _show_record(screen, record)
    return len(records)


def _order(record: Row) -> tuple[str, str]:
    return date_of(record) or UNDATED, record.id


def _show_record(screen: Screen, record: Row) -> None:
    write(screen.console, headline(screen.store, record))
    for line in evidence_lines(record):
        write(screen.console, line, indent=1)


def headline(store: Store, record: Row) -> Text:
    """A record's line: date, id, what it says, and what keeps it from being plain fact."""
    line = Text.assemble(
        (f"{_dates(record):<12}", "bold"), (f"{record.id[:ID_SHOWN]}  ", "dim"), describe(record)
    )
    if vouched := _vouched(store, record):
        line.append(f"  [{vouched}]", style="yellow")
    return line


def _dates(record: Row) -> str:
    match record:
        case Position() | Story():
            return name_period(record.first, record.last) + "  "
        case Event():
            return name_period(record.date, record.enddate) + "  "
        case _:
            return name_period(date_of(record), None)


def _vouched(store: Store, record: Row) -> str:
    match record:
        case Event():
            return vouching(store, record.voiced_by, record.aux)
        case Statement() | Position() | Agreement() | Vote():
            return vouching(store, record.voiced_by, ())
        case _:
            return ""


def evidence_lines(record: Row) -> tuple[Text, ...]:
    """A record's citations, one line each."""
    match record:
        case Event() | Statement() | Position() | Agreement() | Vote():
            return cite_lines(record.evidence)
        case ReportRow():
            return (Text(printable(record.url or record.source), style="dim"),)
        case _:
            return ()
