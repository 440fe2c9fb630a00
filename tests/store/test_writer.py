"""What is committed, replaced, counted and forgotten."""

from dataclasses import replace

import pytest

from communique.model.findings import Findings
from communique.model.ids import ReportId
from communique.model.record import ReportRow
from communique.model.text import Facts, ReadOptions, Refusal
from tests.store.build import derive, event_id, make_reading, merge_plainly


def refusal(source="c.txt", reason="it is empty", stage="reading"):
    return Refusal(source=source, stage=stage, reason=reason)


def test_a_report_comes_back_as_it_was(store):
    reading = make_reading()
    assert store.commit_reading(reading, "news/a.txt", "v1") == "added"
    (row,) = store.iter_reports()
    assert isinstance(row, ReportRow)
    assert (row.text, row.mentions) == (reading.report.text, reading.mentions)
    assert (row.source, row.supersedes) == ("news/a.txt", None)
    assert store.merge_input() == ((reading.digest,), (reading.findings,))


def test_a_second_commit_changes_nothing(store):
    reading = make_reading()
    store.commit_reading(reading, "a.txt", "v1")
    merge_plainly(store)
    assert store.commit_reading(reading, "a.txt", "v1") == "unchanged"
    assert not store.is_dirty()
    assert store.is_read(reading.report.id, "v1")


def test_a_new_version_replaces_the_findings(store):
    reading = make_reading()
    store.commit_reading(reading, "a.txt", "v1")
    found_nothing = replace(reading, mentions=(), findings=Findings())
    assert store.commit_reading(found_nothing, "a.txt", "v2") == "replaced"
    assert store.merge_input() == ((reading.digest,), (Findings(),))
    assert not store.is_read(reading.report.id, "v1")
    assert list(store.verify()) == []


def test_the_smallest_source_is_exported_whatever_came_first(store):
    reading = make_reading()
    for source in ("m.txt", "z.txt", "b.txt"):
        store.commit_reading(reading, source, "v1")
    store.add_source(reading.report.id, "a.txt")
    assert [row.source for row in store.iter_reports()] == ["a.txt"]


def test_the_same_failure_is_counted_and_not_doubled(store):
    for reason in ("it is empty", "it is empty", "it is binary"):
        store.commit_refusal(refusal(reason=reason))
    found = [(r.source, r.stage, r.reason, r.attempts) for r in store.refusals()]
    assert found == [
        ("c.txt", "reading", "it is binary", 1),
        ("c.txt", "reading", "it is empty", 2),
    ]


def test_a_failure_keeps_what_was_last_said_of_its_input(store):
    first = ReadOptions(given=Facts(publisher="Fjord Post"), columns=(("text", "tekst"),))
    last = ReadOptions(encoder=False)
    for options in (first, last):
        store.commit_refusal(refusal("a.txt"), options)
    store.commit_refusal(refusal("b.txt"), first)
    assert [(r.source, r.options) for r in store.refusals()] == [("a.txt", last), ("b.txt", first)]


def test_reading_a_source_clears_its_failure(store):
    store.commit_refusal(refusal("a.txt"))
    store.commit_refusal(refusal("b.txt"))
    store.commit_reading(make_reading(), "a.txt", "v1")
    assert [r.source for r in store.refusals()] == ["b.txt"]
    store.drop_refusals("b.txt")
    assert store.refusals() == ()


def test_a_file_name_that_is_no_utf8_is_kept_readable(store):
    store.commit_refusal(refusal("news/caf\udce9.txt"))
    assert [r.source for r in store.refusals()] == ["news/caf\\udce9.txt"]


def test_forget_leaves_nothing(store):
    kept, gone = make_reading(publisher="The Example"), make_reading(publisher="The Other")
    store.commit_reading(kept, "a.txt", "v1")
    store.commit_reading(gone, "b.txt", "v1")
    merge_plainly(store)
    assert store.forget(gone.report.id)
    assert store.is_dirty()
    merge_plainly(store)
    assert [row.id for row in store.iter_reports()] == [kept.report.id]
    assert [event.id for event in store.iter_records("event")] == [event_id(kept)]
    with store._reading() as connection:
        dump = "\n".join(connection.connection.driver_connection.iterdump())
    assert gone.report.id not in dump
    assert event_id(gone) not in dump


def test_forgetting_what_is_not_there_changes_nothing(store):
    assert not store.forget(ReportId("0" * 20))
    assert not store.is_dirty()


def test_counts(store):
    english = make_reading()
    foreign = make_reading("Nairobi a envoyé un émissaire.")
    foreign = replace(foreign, report=replace(foreign.report, language="fr"))
    store.commit_reading(english, "a.txt", "v1")
    store.commit_reading(foreign, "b.txt", "v2")
    store.commit_refusal(refusal())
    merge_plainly(store)
    counts = store.counts()
    assert (counts.reports, counts.refusals, counts.dirty) == (2, 1, False)
    assert (counts.records["event"], counts.records["vote"]) == (1, 0)
    assert (counts.not_coded, counts.versions) == ({"fr": 1}, ("v1", "v2"))


def test_a_report_committed_during_a_merge_keeps_the_store_dirty(store):
    store.commit_reading(make_reading(), "a.txt", "v1")
    _, findings = store.merge_input()
    store.commit_reading(make_reading(publisher="The Other"), "b.txt", "v1")
    store.replace_record(derive(*findings))
    assert store.is_dirty()
    merge_plainly(store)
    assert not store.is_dirty()


@pytest.mark.parametrize("text", ["\x00\x07 bell", "\u202eright to left", "👩‍👩‍👧 and 𝕬"])
def test_odd_characters_come_back(store, text):
    store.commit_reading(make_reading(text), "a.txt", "v1")
    assert [row.text for row in store.iter_reports()] == [text]
    assert list(store.verify()) == []
