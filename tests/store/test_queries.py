"""Which reports and records a selection asks for, and how one is found by its id."""

from dataclasses import replace

import pytest

from communique.model.ids import RecordId
from communique.model.record import About, Comparison, Record, ReportedValue
from communique.model.selection import Selection
from tests.store.build import derive, event_id, make_reading, make_story, record_event


@pytest.fixture
def spring():
    """A report of March 2015."""
    return make_reading()


@pytest.fixture
def autumn():
    """A report of October 2016, of a visit that is only planned, and is not sure."""
    reading = make_reading("Kampala sent nobody.", publisher="The Gazette", published="2016-10-02")
    event = replace(
        reading.findings.events[0],
        event="PROTEST", confidence=0.3, aux=("future",), actors=(),
    )  # fmt: skip
    return replace(reading, findings=replace(reading.findings, events=(event,)))


@pytest.fixture
def filled(store, spring, autumn):
    for reading in (spring, autumn):
        store.commit_reading(reading, f"{reading.report.id}.txt", "v1")
    record = derive(spring.findings, autumn.findings)
    story = make_story("5" * 20, spring)
    about = About(kind="event", id=RecordId(event_id(autumn)))
    comparison = Comparison(
        id=RecordId("f" * 20), kind="single_source", about=about, field="event",
        values=(_value(autumn),), note=None,
    )  # fmt: skip
    store.replace_record(replace(record, stories=(story,), findings=(comparison,)))
    return store


def _value(reading):
    evidence = (reading.findings.events[0].citation,)
    return ReportedValue(
        value="PROTEST", qualifier=None, as_of=None, voiced_by=None, evidence=evidence
    )


BOTH = {"spring", "autumn"}
CASES = [
    (Selection(), BOTH),
    (Selection(since="2016"), {"autumn"}),
    (Selection(until="2015-03"), {"spring"}),
    (Selection(since="2015-03-18", until="2015-03-18"), {"spring"}),
    (Selection(since="2017-01-01"), set()),
    (Selection(country="ken"), {"spring"}),
    (Selection(event="protest"), {"autumn"}),
    (Selection(publisher="gazette"), {"autumn"}),
    (Selection(publisher="%"), set()),
    (Selection(story="555555"), {"spring"}),
    (Selection(publisher="the", country="KEN", since="2015"), {"spring"}),
]


def names(found, spring, autumn, of):
    known = {of(spring): "spring", of(autumn): "autumn"}
    return {known[one.id] for one in found}


@pytest.mark.parametrize(("selection", "expected"), CASES)
def test_selected_events(filled, spring, autumn, selection, expected):
    found = list(filled.iter_records("event", selection))
    assert names(found, spring, autumn, event_id) == expected


@pytest.mark.parametrize(("selection", "expected"), CASES)
def test_selected_reports(filled, spring, autumn, selection, expected):
    found = list(filled.iter_reports(selection))
    assert names(found, spring, autumn, lambda reading: reading.report.id) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(min_confidence=0.5), {"spring"}),
        (Selection(asserted_only=True), {"spring"}),
        (Selection(actor="keny"), {"spring"}),
        (Selection(actor="UGANDA"), BOTH),
    ],
)
def test_events_that_can_be_trusted_or_have_an_actor(filled, spring, autumn, selection, expected):
    found = list(filled.iter_records("event", selection))
    assert names(found, spring, autumn, event_id) == expected


def test_one_report_is_selected_by_its_id(filled, autumn):
    selection = Selection(report=autumn.report.id)
    assert [row.id for row in filled.iter_reports(selection)] == [autumn.report.id]
    assert [event.id for event in filled.iter_records("event", selection)] == [event_id(autumn)]


@pytest.mark.parametrize(
    ("selection", "n"),
    [
        (Selection(since="2016"), 1),
        (Selection(min_confidence=0.5), 0),
        (Selection(event="CONSULT"), 0),
    ],
)
def test_a_comparison_is_selected_as_what_it_is_about(filled, selection, n):
    assert len(list(filled.iter_records("finding", selection))) == n


@pytest.mark.parametrize(
    ("selection", "n"), [(Selection(actor="kenya"), 1), (Selection(event="PROTEST"), 0)]
)
def test_a_story_is_selected_by_what_its_reports_tell(filled, selection, n):
    assert len(list(filled.iter_records("story", selection))) == n


def test_a_selection_needs_dates(filled):
    with pytest.raises(ValueError, match="soon"):
        list(filled.iter_records("event", Selection(since="soon")))


def test_long_listings_come_in_the_order_of_ids(store):
    readings = [make_reading(f"Nairobi sent envoy {i}.") for i in range(450)]
    for reading in readings:
        store.commit_reading(reading, "a.txt", "v1")
    store.replace_record(derive(*(reading.findings for reading in readings)))
    assert [row.id for row in store.iter_reports()] == sorted(r.report.id for r in readings)
    assert [e.id for e in store.iter_records("event")] == sorted(map(event_id, readings))


def test_a_record_is_found_by_the_beginning_of_its_id(filled, spring):
    whole = event_id(spring)
    assert filled.find_record(whole) == record_event(spring.findings.events[0])
    assert filled.find_record(whole[:8].upper()) == filled.find_record(whole)
    assert filled.find_record(whole[:5]) is None
    assert filled.find_record("ffffff%") is None
    report = filled.find_report(spring.report.id[:8])
    assert report is not None
    assert report.id == spring.report.id
    assert filled.find_report("0" * 20) is None


def test_an_ambiguous_beginning_finds_nothing(store, spring):
    event = record_event(spring.findings.events[0])
    twins = tuple(replace(event, id=RecordId("abcdef" + digit * 14)) for digit in "01")
    store.commit_reading(spring, "a.txt", "v1")
    store.replace_record(Record(events=twins))
    assert store.find_record("abcdef") is None
    assert store.find_record("abcdef0") == twins[0]
