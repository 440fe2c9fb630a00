"""Writes what one report yields, in the caller's transaction: all of it or nothing."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from communique.model.ids import ReportId
from communique.model.reading import ReportReading
from communique.model.record import ReportRow
from communique.model.text import ReadOptions, Refusal
from communique.store.answers import Committed
from communique.store.codec import encode, hash_payloads, printable
from communique.store.facets import Facets, facets_of_reading
from communique.store.material import iter_mentions
from communique.store.periods import spanning
from communique.store.search import Document, drop_report_document, put_documents
from communique.store.tables import (
    DIGESTS,
    FACETS,
    FINDINGS,
    REFUSALS,
    REPORTS,
    SOURCES,
    STORE_STATE,
)
from communique.store.words import word_line

Row = dict[str, Any]


def read_version(connection: Connection, report: ReportId) -> str | None:
    """The pipeline version that a report was last read with; None if it never was."""
    return connection.scalar(select(REPORTS.c.version).where(REPORTS.c.id == report))


def write_reading(
    connection: Connection, reading: ReportReading, source: str, version: str
) -> Committed:
    """Commit a report with its findings; another version's findings are replaced, never doubled."""
    report = reading.report.id
    before = read_version(connection, report)
    if before == version:
        write_source(connection, report, source)
        return "unchanged"
    if before is not None:
        _clear_findings(connection, report)
    _put_report(connection, reading, version, is_new=before is None)
    write_source(connection, report, source)
    mark_changed(connection)
    return "added" if before is None else "replaced"


def write_source(connection: Connection, report: ReportId, source: str) -> None:
    """Note one more name under which a report came in; whatever failed under it has now been read."""
    source = printable(source)
    row = (SOURCES.c.report_id == report) & (SOURCES.c.source == source)
    if connection.scalar(select(SOURCES.c.source).where(row)) is None:
        connection.execute(insert(SOURCES), {"report_id": report, "source": source})
    erase_refusals(connection, source)


def erase_refusals(connection: Connection, source: str) -> None:
    """Drop what failed under a name."""
    connection.execute(delete(REFUSALS).where(REFUSALS.c.source == printable(source)))


def write_refusal(connection: Connection, refusal: Refusal, options: ReadOptions) -> None:
    """Note a failure; the same one again is counted, not doubled, and the last options stand."""
    source, reason = printable(refusal.source), printable(refusal.reason)
    row = (REFUSALS.c.source == source) & (REFUSALS.c.reason == reason)
    told = encode(options)
    again = update(REFUSALS).where(row).values(attempts=REFUSALS.c.attempts + 1, options=told)
    if not connection.execute(again).rowcount:
        new = {"source": source, "reason": reason, "stage": refusal.stage, "attempts": 1}
        connection.execute(insert(REFUSALS), {**new, "options": told})


def erase(connection: Connection, report: ReportId) -> bool:
    """Take out a report and all that was read in it; the record is stale until it is merged."""
    if read_version(connection, report) is None:
        return False
    _clear_findings(connection, report)
    connection.execute(delete(REPORTS).where(REPORTS.c.id == report))
    mark_changed(connection)
    return True


def mark_changed(connection: Connection) -> None:
    """Say that the record no longer follows from the reports."""
    connection.execute(update(STORE_STATE).values(changes=STORE_STATE.c.changes + 1))


def _clear_findings(connection: Connection, report: ReportId) -> None:
    for table in (FINDINGS, DIGESTS):
        connection.execute(delete(table).where(table.c.report_id == report))
    of_report = (FACETS.c.kind == "report") & (FACETS.c.id == report)
    connection.execute(delete(FACETS).where(of_report))
    drop_report_document(connection, report)


def _put_report(
    connection: Connection, reading: ReportReading, version: str, *, is_new: bool
) -> None:
    row = _report_row(reading, version)
    findings = list(_finding_rows(reading))
    digest = encode(reading.digest)
    row["sha256"] = hash_payloads(row["payload"], digest, *_payloads(findings))
    if is_new:
        connection.execute(insert(REPORTS), row)
    else:
        connection.execute(update(REPORTS).where(REPORTS.c.id == row["id"]), row)
    connection.execute(insert(DIGESTS), {"report_id": row["id"], "payload": digest})
    if findings:
        connection.execute(insert(FINDINGS), findings)
    facets = facets_of_reading(reading)
    connection.execute(insert(FACETS), list(facet_rows("report", row["id"], facets)))
    words = word_line(reading.report.title, reading.report.text)
    put_documents(connection, [Document("report", row["id"], words)])


def _payloads(findings: list[Row]) -> list[str]:
    in_order = sorted(findings, key=lambda row: (row["kind"], row["ordinal"]))
    return [row["payload"] for row in in_order]


def facet_rows(kind: str, name: str, facets: Facets) -> Iterator[Row]:
    """Rows for the facets of one report or record."""
    return ({"kind": kind, "id": name, "facet": f.name, "value": f.value} for f in facets)


def _report_row(reading: ReportReading, version: str) -> Row:
    period = spanning(reading.report.published)
    return {
        "id": reading.report.id,
        "version": version,
        "language": reading.report.language,
        "first_on": period.first,
        "last_on": period.last,
        "payload": encode(_exported(reading)),
    }


def _exported(reading: ReportReading) -> ReportRow:
    """The report as exported, less what other inputs decide: its smallest source, what it supersedes."""
    values = {field.name: getattr(reading.report, field.name) for field in fields(reading.report)}
    return ReportRow(**{**values, "source": ""}, mentions=reading.mentions, supersedes=None)


def _finding_rows(reading: ReportReading) -> Iterator[Row]:
    for kind, ordinal, mention in iter_mentions(reading.findings):
        yield {
            "report_id": reading.report.id,
            "kind": kind,
            "ordinal": ordinal,
            "id": mention.id,
            "payload": encode(mention),
        }
