"""Reads the record: one by id, or all that a selection asks for, in the order of their ids."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, func, or_, select

from communique.model.ids import ReportId
from communique.model.record import RecordKind, ReportRow
from communique.model.selection import Selection
from communique.store.anatomy import KINDS
from communique.store.answers import AnyRecord
from communique.store.codec import decode
from communique.store.facets import FacetName
from communique.store.periods import period_of
from communique.store.tables import FACETS, RECORDS, REDIRECTS, REPORTS, SOURCES, SUPERSEDES

PAGE = 200  # rows read at a time: a page is one transaction, so that a long export blocks nobody
MIN_PREFIX = 6  # hex digits; shorter beginnings are too often typed by mistake

_SMALLEST_SOURCE = (
    select(func.min(SOURCES.c.source)).where(SOURCES.c.report_id == REPORTS.c.id).scalar_subquery()
)
_REPORT_ROWS = select(
    REPORTS.c.id, REPORTS.c.payload, _SMALLEST_SOURCE.label("source"), SUPERSEDES.c.earlier_id
).outerjoin_from(REPORTS, SUPERSEDES, SUPERSEDES.c.report_id == REPORTS.c.id)


def reports_page(connection: Connection, selection: Selection, after: str) -> list[ReportRow]:
    """The next reports with an id greater than `after`."""
    chosen = and_(
        REPORTS.c.id > after,
        *_during(selection, REPORTS),
        *_by_facets(selection, "report", REPORTS.c.id),
    )
    query = _REPORT_ROWS.where(chosen).order_by(REPORTS.c.id).limit(PAGE)
    return [_report(row) for row in connection.execute(query).mappings()]


def records_page(
    connection: Connection, kind: RecordKind, selection: Selection, after: str
) -> list[AnyRecord]:
    """The next records of a kind with an id greater than `after`."""
    chosen = and_(
        RECORDS.c.kind == kind,
        RECORDS.c.id > after,
        *_during(selection, RECORDS),
        *_trusted(selection),
        *_by_facets(selection, kind, RECORDS.c.id),
    )
    query = select(RECORDS.c.payload).where(chosen).order_by(RECORDS.c.id).limit(PAGE)
    return [decode(payload, KINDS[kind]) for payload in connection.scalars(query)]


def _during(selection: Selection, table: Any) -> Iterator[ColumnElement[bool]]:
    if selection.since is not None:
        yield table.c.last_on >= period_of(selection.since).first
    if selection.until is not None:
        yield table.c.first_on <= period_of(selection.until).last


def _trusted(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.min_confidence > 0:
        confidence = RECORDS.c.confidence
        yield or_(confidence.is_(None), confidence >= selection.min_confidence)
    if selection.asserted_only:
        yield RECORDS.c.asserted.is_(True)


def _by_facets(
    selection: Selection, kind: str, name: ColumnElement[Any]
) -> Iterator[ColumnElement[bool]]:
    for facet, wanted in _wanted(selection):
        yield (
            select(FACETS.c.id)
            .where(FACETS.c.kind == kind, FACETS.c.id == name, FACETS.c.facet == facet, wanted)
            .exists()
        )


def _wanted(selection: Selection) -> Iterator[tuple[FacetName, ColumnElement[bool]]]:
    value = FACETS.c.value
    if selection.actor:
        yield "actor", value.contains(selection.actor.casefold(), autoescape=True)
    if selection.publisher:
        yield "publisher", value.contains(selection.publisher.casefold(), autoescape=True)
    if selection.country:
        yield "country", value == selection.country.upper()
    if selection.event:
        yield "event", value == selection.event.upper()
    if selection.report:
        yield "report", value.startswith(selection.report.lower(), autoescape=True)
    if selection.story:
        yield "story", value.startswith(selection.story.lower(), autoescape=True)


def get_report(connection: Connection, name: str) -> ReportRow:
    """The report with exactly this id."""
    query = _REPORT_ROWS.where(REPORTS.c.id == name)
    return _report(connection.execute(query).mappings().one())


def get_record(connection: Connection, kind: RecordKind, name: str) -> AnyRecord:
    """The record with exactly this kind and id."""
    query = select(RECORDS.c.payload).where(RECORDS.c.kind == kind, RECORDS.c.id == name)
    return decode(connection.scalars(query).one(), KINDS[kind])


def find_report(connection: Connection, prefix: str) -> ReportRow | None:
    """The one report whose id begins so."""
    names = _names(connection, select(REPORTS.c.id), REPORTS.c.id, prefix)
    return get_report(connection, names[0][0]) if len(names) == 1 else None


def find_record(connection: Connection, prefix: str) -> AnyRecord | None:
    """The one record whose id, or an id that it once had, begins so."""
    current = _names(connection, select(RECORDS.c.kind, RECORDS.c.id), RECORDS.c.id, prefix)
    moved = select(RECORDS.c.kind, RECORDS.c.id).join_from(
        REDIRECTS, RECORDS, RECORDS.c.id == REDIRECTS.c.new_id
    )
    former = _names(connection, moved, REDIRECTS.c.old_id, prefix)
    found = {tuple(row) for row in (*current, *former)}
    if len(found) != 1:
        return None
    kind, name = found.pop()
    return get_record(connection, cast("RecordKind", kind), name)


def _names(
    connection: Connection, query: Select[Any], column: ColumnElement[str], prefix: str
) -> list[Any]:
    """Rows with exactly this id, else at most two whose id begins so: more than one is too many."""
    prefix = prefix.lower()
    if exact := connection.execute(query.where(column == prefix)).all():
        return list(exact)
    if len(prefix) < MIN_PREFIX:
        return []
    # Ids are hexadecimal, so "g" is greater than whatever may follow; a range can use the index.
    begins = and_(column >= prefix, column < prefix + "g")
    return list(connection.execute(query.where(begins).distinct().limit(2)).all())


def _report(row: RowMapping) -> ReportRow:
    report = decode(row["payload"], ReportRow)
    earlier = ReportId(row["earlier_id"]) if row["earlier_id"] else None
    return replace(report, source=row["source"], supersedes=earlier)
