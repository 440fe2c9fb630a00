"""Swaps everything that merging derived in one transaction, and keeps where old record ids went."""

from collections.abc import Iterable, Iterator
from itertools import chain

from sqlalchemy import Connection, delete, insert, update

from communique.model.record import Comparison, Event, Record
from communique.store.anatomy import is_asserted, iter_all, period_of_record
from communique.store.answers import AnyRecord
from communique.store.codec import encode
from communique.store.facets import facets_of_records, facets_of_reports
from communique.store.redirects import drop_dangling, write_redirects
from communique.store.seals import seal
from communique.store.search import document_of, drop_record_documents, put_documents
from communique.store.tables import EDGES, FACETS, RECORDS, STORE_STATE, SUPERSEDES
from communique.store.writer import Row, facet_rows

_FROM_MERGING = ("event", "story")  # a report's facets that its records decide


def swap_record(connection: Connection, record: Record, changes: int) -> None:
    """Put the record that follows from the reports as of change number `changes`."""
    write_redirects(connection, record)
    _clear(connection)
    _fill(connection, record)
    drop_dangling(connection)
    seal(connection)
    connection.execute(update(STORE_STATE).values(merged=changes))


def _clear(connection: Connection) -> None:
    drop_record_documents(connection)
    for table in (RECORDS, EDGES, SUPERSEDES):
        connection.execute(delete(table))
    derived = (FACETS.c.kind != "report") | FACETS.c.facet.in_(_FROM_MERGING)
    connection.execute(delete(FACETS).where(derived))


def _fill(connection: Connection, record: Record) -> None:
    for table, rows in (
        (RECORDS, _record_rows(record)),
        (FACETS, _facet_rows(record)),
        (EDGES, _edge_rows(record)),
        (SUPERSEDES, ({"report_id": r, "earlier_id": e} for r, e in record.supersedes)),
    ):
        if listed := list(rows):
            connection.execute(insert(table), listed)
    put_documents(connection, (document_of(kind, one) for kind, one in iter_all(record)))


def _record_rows(record: Record) -> Iterator[Row]:
    trust: dict[tuple[str, str], Row] = {}
    for kind, one in iter_all(record):
        own = trust[kind, one.id] = _trust_of(one)
        if isinstance(one, Comparison):  # as sure as the record that it is about
            own = trust.get((one.about.kind, one.about.id), own)
        yield {"kind": kind, "id": one.id, **own, "payload": encode(one)}


def _trust_of(one: AnyRecord) -> Row:
    """What a record is held against beside its facets."""
    period = period_of_record(one)
    return {
        "first_on": period.first,
        "last_on": period.last,
        "confidence": one.confidence if isinstance(one, Event) else None,
        "asserted": is_asserted(one),
    }


def _facet_rows(record: Record) -> Iterator[Row]:
    of_records = (
        facet_rows(kind, name, facets) for (kind, name), facets in facets_of_records(record).items()
    )
    of_reports = (
        facet_rows("report", name, frozenset({facet})) for name, facet in facets_of_reports(record)
    )
    return chain.from_iterable((*of_records, *of_reports))


def _edge_rows(record: Record) -> Iterable[Row]:
    return (
        {
            "left_id": edge.left,
            "right_id": edge.right,
            "judgement": edge.judgement,
            "score": edge.score,
            "reasons": encode(edge.reasons),
            "decided_by": edge.decided_by,
        }
        for edge in record.edges
    )
