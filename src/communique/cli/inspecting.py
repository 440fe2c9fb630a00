"""`show record`: one record or report, whole, with all its evidence in context."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from rich.text import Text

from communique.cli.citing import cite_line, in_context
from communique.cli.terminal import printable, write
from communique.cli.views import Screen, headline
from communique.cli.words import Row, name_actor, name_place, name_size
from communique.model.findings import Size
from communique.model.record import ReportRow
from communique.model.text import Citation
from communique.model.world import Actor, Place


def show_record(screen: Screen, name: str) -> int:
    """The record whose id begins so, or else the report; gives how many were found."""
    record = screen.store.find_record(name)
    if record is not None:
        _show_whole(screen, record)
        return 1
    report = screen.store.find_report(name)
    if report is not None:
        _show_report(screen, report)
        return 1
    return 0


def _show_whole(screen: Screen, record: Row) -> None:
    write(screen.console, headline(screen.store, record))
    for name, words in field_lines(record):
        write(screen.console, Text.assemble((f"{name}: ", "dim"), words), indent=1)
    for citation in dict.fromkeys(iter_citations(record)):
        write(screen.console, cite_line(citation), indent=1)
        if citation.url:
            write(screen.console, Text(printable(citation.url), style="dim"), indent=2)
        write(screen.console, in_context(screen.store, citation), indent=2)


def _show_report(screen: Screen, report: ReportRow) -> None:
    write(screen.console, headline(screen.store, report))
    for name, words in field_lines(report):
        if name not in ("text", "mentions", "furniture"):
            write(screen.console, Text.assemble((f"{name}: ", "dim"), words), indent=1)
    for line in report.text.splitlines():
        write(screen.console, printable(line))


def field_lines(record: Row) -> Iterator[tuple[str, str]]:
    """Each field that holds something, with its value in words; citations are shown elsewhere."""
    for field in fields(record):
        words = _in_words(getattr(record, field.name))
        if words and field.name != "evidence":
            yield field.name, words


def _in_words(value: Any) -> str:
    match value:
        case None | Citation():
            return ""
        case Actor():
            office = f", {value.office}" if value.office else ""
            known = f" {{{value.identifier_id}}}" if value.identifier_id else ""
            return printable(f"{name_actor(value)}{office}{known}")
        case Place():
            return name_place(value)
        case Size():
            return name_size(value)
        case tuple():
            return "; ".join(words for words in map(_in_words, value) if words)
    if is_dataclass(value):
        parts = ((field.name, _in_words(getattr(value, field.name))) for field in fields(value))
        return ", ".join(f"{name} {words}" for name, words in parts if words)
    return printable(str(value))


def iter_citations(value: Any) -> Iterator[Citation]:
    """Every citation inside a record, those of its history, clauses and values too."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from iter_citations(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from iter_citations(getattr(value, field.name))
