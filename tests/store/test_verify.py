"""Every kind of fault that verify must tell is planted once."""

from dataclasses import replace

import pytest

from communique.model.findings import Count, Size
from communique.model.ids import FindingId, RecordId, ReportId
from communique.model.record import About, Comparison, Record
from communique.model.text import Span
from tests.store.build import derive, make_reading, make_story, record_event

READING = make_reading()
EVENT = READING.findings.events[0]
ELSEWHERE = ReportId("e" * 20)
NOBODY = FindingId("d" * 20)


def committed(store, reading=READING):
    store.commit_reading(reading, "a.txt", "v1")
    return store


def with_event(event):
    return replace(READING, findings=replace(READING.findings, events=(event,)))


def test_a_sound_store_has_no_problem(store):
    committed(store).replace_record(derive(READING.findings))
    assert list(store.verify()) == []


@pytest.mark.parametrize(
    ("event", "problem"),
    [
        (replace(EVENT, citation=replace(EVENT.citation, exact="Kampala")), "other characters"),
        (
            replace(EVENT, citation=replace(EVENT.citation, trigger=Span(70, 75))),
            "trigger lies outside",
        ),
        (
            replace(EVENT, citation=replace(EVENT.citation, spans=(Span(0, 99),))),
            "content lies outside",
        ),
        (replace(EVENT, citation=replace(EVENT.citation, report=ELSEWHERE)), "not in the store"),
        (
            replace(EVENT, size=Size(dead=Count(n=31, citation=replace(EVENT.citation, exact="")))),
            "other characters",
        ),
        (replace(EVENT, voiced_by=NOBODY), "no statement of the report"),
    ],
)
def test_a_finding_that_leads_nowhere(store, event, problem):
    (line,) = committed(store, with_event(event)).verify()
    assert problem in line
    assert line.startswith(f"report {READING.report.id}: events {event.id}")


def test_two_findings_under_one_id(store):
    twice = replace(READING, findings=replace(READING.findings, events=(EVENT, EVENT)))
    (line,) = committed(store, twice).verify()
    assert "two findings have this id" in line


GOOD = record_event(EVENT)


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (Record(events=(replace(GOOD, voiced_by=NOBODY),)), "no statement of the record"),
        (Record(events=(replace(GOOD, evidence=()),)), "no evidence"),
        (
            Record(events=(replace(GOOD, evidence=(replace(EVENT.citation, start=1),)),)),
            "other characters",
        ),
        (
            Record(stories=(replace(make_story("a" * 20), reports=(ELSEWHERE,)),)),
            "not in the store",
        ),
        (Record(supersedes=((READING.report.id, ELSEWHERE),)), "supersedes"),
        (
            Record(
                findings=(
                    Comparison(
                        id=RecordId("c" * 20),
                        kind="conflict",
                        about=About(kind="event", id=RecordId("b" * 20)),
                        field="date",
                        values=(),
                        note=None,
                    ),
                )
            ),
            "is no record",
        ),
    ],
)
def test_a_record_that_leads_nowhere(store, record, problem):
    committed(store).replace_record(record)
    (line,) = store.verify()
    assert problem in line


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "UPDATE reports SET payload = replace(payload, 'The Example', 'The Forger')",
            "not what was committed",
        ),
        ("UPDATE findings SET payload = replace(payload, '0.7', '0.9')", "not what was committed"),
        ("UPDATE digests SET payload = replace(payload, 'envoy', 'spy')", "not what was committed"),
        ("UPDATE findings SET payload = '{}'", "unreadable"),
        ("UPDATE reports SET payload = 'nonsense'", "unreadable"),
        ("UPDATE records SET payload = '{\"id\": 3}'", "unreadable"),
        (
            "UPDATE records SET payload = replace(payload, '0.7', '0.9')",
            "records: its rows are not those that were merged",
        ),
        ("UPDATE records SET asserted = NOT asserted", "records: "),
        ("DELETE FROM records", "records: "),
        ("DELETE FROM facets", "facets: "),
        ("DELETE FROM documents", "documents: "),
        ("INSERT INTO edges VALUES ('a', 'b', 'same', 1.0, '[]', 'nobody')", "edges: "),
        ("INSERT INTO redirects VALUES ('a', 'b')", "redirects: "),
        ("DELETE FROM seals", "records: "),
        ("DELETE FROM sources", "no input is known"),
    ],
)
def test_a_row_that_was_changed_by_hand(store, statement, problem):
    committed(store).replace_record(Record(events=(GOOD,)))
    with store._writing() as connection:
        connection.exec_driver_sql(statement)
    assert any(problem in line for line in store.verify())
