"""Words, "phrases" and beginnings* over reports and records."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.model.record import Record
from tests.store.build import make_reading, make_story, merge_plainly

HARBOUR = make_reading(
    "The port of Mombasa reopened. Inspectors from Tanzania had sealed it in May."
)
TALKS = make_reading("Peace talks in Juba went on. Mr Kılıç doubted the peace, and the talks.")


@pytest.fixture
def filled(store):
    for reading in (HARBOUR, TALKS):
        store.commit_reading(reading, "a.txt", "v1")
    return store


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("mombasa", {HARBOUR}),
        ("MOMBASA sealed", {HARBOUR}),
        ("mombasa juba", set()),
        ('"peace talks"', {TALKS}),
        ('"talks peace"', set()),
        ("inspec*", {HARBOUR}),
        ("inspec", set()),
        ('"peace tal"*', {TALKS}),
        ("the", {HARBOUR, TALKS}),
        ("kilic", set()),  # a dotless i is a letter of its own
        ("kılıc", {TALKS}),
        ("NEAR(peace talks)", set()),
        ("peace OR mombasa", set()),
        ("words: peace", set()),
        ("", set()),
    ],
)
def test_found_reports(filled, query, expected):
    found = {hit.id for hit in filled.search(query, 10)}
    assert found == {reading.report.id for reading in expected}


def test_a_hit_shows_its_characters(filled):
    (hit,) = filled.search("sealed", 10)
    assert "sealed" in hit.exact
    assert hit.exact == HARBOUR.report.text[hit.start : hit.end]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(alphabet=st.sampled_from("ab\"*^():-+{}'; peace")) | st.text())
def test_no_query_is_an_error(filled, query):
    assert len(list(filled.search(query, 5))) <= 2


def test_records_are_found_by_words_and_names(store):
    reading = make_reading()
    store.commit_reading(reading, "a.txt", "v1")
    merge_plainly(store)
    kinds = {hit.kind for hit in store.search("kenya", 10)}
    assert kinds == {"event", "statement"}  # the report itself says "Nairobi"
    cited = [hit for hit in store.search("envoy", 10) if hit.kind == "statement"]
    assert [hit.exact for hit in cited] == [reading.findings.statements[0].citation.exact]


def test_a_story_is_found_by_its_title(store):
    reading = make_reading()
    store.commit_reading(reading, "a.txt", "v1")
    story = make_story("a" * 20, reading, title="Lake accord")
    store.replace_record(Record(stories=(story,)))
    found = [(hit.kind, hit.report, hit.exact) for hit in store.search("accord", 5)]
    assert found == [("story", None, "Lake accord")]


def test_a_swapped_record_is_not_found_any_more(store):
    reading = make_reading()
    store.commit_reading(reading, "a.txt", "v1")
    merge_plainly(store)
    store.forget(reading.report.id)
    merge_plainly(store)
    assert list(store.search("kenya", 10)) == []
    assert list(store.search("envoy", 10)) == []
