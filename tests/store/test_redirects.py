"""An old record id leads to the record that its findings joined."""

from dataclasses import replace

from communique.model.ids import FindingId
from communique.model.record import MergeEdge, Record
from tests.store.build import derive, event_id, make_reading, make_story, record_event

LATE = make_reading(publisher="The Late", published="2015-03-20")
MIDDLE = make_reading(publisher="The Middle", published="2015-03-19")
EARLY = make_reading(publisher="The Early", published="2015-03-18")


def same(left, right, judgement="same"):
    return MergeEdge(
        left=FindingId(event_id(left)), right=FindingId(event_id(right)), judgement=judgement,
        score=1.0, reasons=("same actors",), decided_by="rule",
    )  # fmt: skip


def joined(first, *later, judgement="same"):
    """One event, named after its earliest finding."""
    citations = (reading.findings.events[0].citation for reading in later)
    event = record_event(first.findings.events[0], *citations)
    return Record(events=(event,), edges=tuple(same(first, r, judgement) for r in later))


def commit(store, *readings):
    for reading in readings:
        store.commit_reading(reading, "a.txt", "v1")


def test_an_earlier_finding_renames_the_record(store):
    commit(store, LATE)
    store.replace_record(derive(LATE.findings))
    commit(store, EARLY)
    store.replace_record(joined(EARLY, LATE))
    found = store.find_record(event_id(LATE))
    assert found is not None
    assert found.id == event_id(EARLY)
    assert store.find_record(event_id(LATE)[:9]) == found


def test_a_redirect_follows_a_second_renaming(store):
    commit(store, LATE, MIDDLE, EARLY)
    store.replace_record(derive(LATE.findings))
    store.replace_record(joined(MIDDLE, LATE))
    store.replace_record(joined(EARLY, MIDDLE, LATE))
    assert {store.find_record(event_id(r)).id for r in (LATE, MIDDLE)} == {event_id(EARLY)}


def test_an_undone_merge_takes_its_redirect_back(store):
    commit(store, LATE, EARLY)
    store.replace_record(joined(EARLY, LATE))
    store.replace_record(derive(LATE.findings, EARLY.findings))
    assert store.find_record(event_id(LATE)).id == event_id(LATE)


def test_linked_as_different_is_no_renaming(store):
    commit(store, LATE, EARLY)
    store.replace_record(derive(LATE.findings))
    store.replace_record(joined(EARLY, LATE, judgement="different"))
    assert store.find_record(event_id(LATE)) is None


def test_a_story_is_followed_by_its_reports(store):
    commit(store, LATE, EARLY)
    store.replace_record(Record(stories=(make_story("a" * 20, LATE),)))
    story = make_story("b" * 20, EARLY, LATE)
    store.replace_record(Record(stories=(story,)))
    assert store.find_record("a" * 20) == story


def test_a_redirect_to_nothing_is_forgotten(store):
    commit(store, LATE, EARLY)
    store.replace_record(derive(LATE.findings))
    store.replace_record(joined(EARLY, LATE))
    store.replace_record(Record())
    store.replace_record(replace(derive(EARLY.findings), edges=()))
    assert store.find_record(event_id(LATE)) is None
