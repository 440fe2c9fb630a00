"""The sample reports: what they are, and that the record of them is what a reader would expect."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.merging import merge
from communique.model.reading import ReportReading
from communique.model.record import Record
from communique.model.text import Facts, RawReport, Report
from communique.pipeline import Tools, process
from communique.reading import iter_raw_reports

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted([*EXAMPLES.rglob("*.txt"), *EXAMPLES.rglob("*.html")])
PUBLISHER_OF = {
    "harbour-gazette": "The Harbour Gazette",
    "northern-courier": "Northern Courier",
    "meridian-wire": "Meridian Wire",
}
WORDS = (120, 350)
TAG = re.compile(r"<head>.*?</head>|<[^>]*>", re.DOTALL)


def manifest() -> dict[str, list[str]]:
    """File, then publisher, subject, sources and warts, from the README beside the reports."""
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \|(.*)\|$", page, re.MULTILINE)
    return {name: [cell.strip() for cell in cells.split("|")] for name, cells in rows}


def years_of(subjects: list[str]) -> list[int]:
    return [int(year) for subject in subjects for year in re.findall(r"\b(?:19|20)\d\d\b", subject)]


def test_manifest_lists_the_files():
    assert set(manifest()) == {str(path.relative_to(EXAMPLES)) for path in FILES}


def test_reports_are_many_and_of_many():
    rows = manifest()
    assert len(rows) >= 10
    assert len({cells[0] for cells in rows.values()}) >= 5
    assert len({year // 10 for year in years_of([cells[1] for cells in rows.values()])}) >= 3
    assert sum("Syria" in cells[1] for cells in rows.values()) <= 2


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_report_has_the_length_of_a_news_item(path):
    words = len(TAG.sub(" ", path.read_text(encoding="utf-8")).split())
    assert WORDS[0] <= words <= WORDS[1]


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".html"], ids=lambda p: p.name)
def test_page_has_the_metadata_of_a_page(path):
    page = path.read_text(encoding="utf-8")
    assert f'property="og:site_name" content="{manifest()[f"pages/{path.name}"][0]}"' in page
    assert re.search(r'property="article:published_time" content="\d{4}-\d\d-\d\dT', page)
    assert re.search(r'rel="canonical" href="https://[\w.]+\.example/', page)


@dataclass(frozen=True, slots=True)
class Read:
    """All samples read as `make demo` reads them."""

    readings: dict[str, ReportReading]
    record: Record

    def report(self, name: str) -> Report:
        return self.readings[name].report


def iter_samples() -> Iterator[RawReport]:
    for path in FILES:
        given = Facts(publisher=PUBLISHER_OF.get(path.parent.name))
        for raw in iter_raw_reports([str(path)], given=given):
            assert isinstance(raw, RawReport), raw
            yield replace(raw, source=str(path.relative_to(EXAMPLES)))


@pytest.fixture(scope="module")
def read(analyser: Analyser, knowledge: Knowledge) -> Read:
    tools = Tools(analyser=analyser, knowledge=knowledge, encoder=None)
    readings = {}
    for raw in iter_samples():
        reading = process(raw, tools)
        assert isinstance(reading, ReportReading), reading
        readings[raw.source] = reading
    inputs = sorted(readings.values(), key=lambda reading: reading.report.id)
    record = merge([r.digest for r in inputs], [r.findings for r in inputs], knowledge)
    return Read(readings, record)


@pytest.mark.model
def test_publisher_and_date_are_found(read):
    for name, cells in manifest().items():
        report = read.report(name)
        assert report.publisher == cells[0], name
        assert report.published, name


@pytest.mark.model
@pytest.mark.parametrize(
    ("name", "published", "basis"),
    [
        ("pages/delta-tribune-zimbabwe-2008.html", "2008-07-12", "metadata"),
        ("harbour-gazette/camp-david-1978.txt", "1978-09-17", "dateline"),
        ("northern-courier/1998-04-11-good-friday.txt", "1998-04-11", "file"),
    ],
)
def test_date_says_what_it_rests_on(read, name, published, basis):
    report = read.report(name)
    assert (report.published, report.published_basis) == (published, basis)


@pytest.mark.model
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("harbour-gazette/vienna-2015.txt", "Iran attacked our ships"),
        ("harbour-gazette/oslo-1993.txt", "The long road from Madrid"),
        ("harbour-gazette/zimbabwe-2008.txt", "Sign up for our newsletter"),
        ("harbour-gazette/odesa-2022.txt", "Share this story"),
        ("northern-courier/karabakh-2020.txt", "Correction:"),
        ("northern-courier/1998-04-11-good-friday.txt", "WHO IS AGAINST"),
    ],
)
def test_furniture_is_marked(read, name, words):
    report = read.report(name)
    at = report.text.index(words)
    assert any(start <= at < end for start, end, _ in report.furniture)


@pytest.mark.model
def test_citations_are_exact_and_no_furniture(read):
    texts = {reading.report.id: reading.report for reading in read.readings.values()}
    for event in read.record.events:
        for citation in event.evidence:
            report = texts[citation.report]
            assert report.text[citation.start : citation.end] == citation.exact
            assert "attacked our ships" not in citation.exact


@pytest.mark.model
@pytest.mark.parametrize(
    "kind",
    ["statements", "events", "positions", "agreements", "votes", "stories", "findings"],
)
def test_every_kind_of_record_comes_out(read, kind):
    assert getattr(read.record, kind)


@pytest.mark.model
@pytest.mark.parametrize("kind", ["corroborated", "conflict", "updated", "off_record"])
def test_what_comparing_is_for_comes_out(read, kind):
    assert kind in {finding.kind for finding in read.record.findings}


@pytest.mark.model
def test_two_dates_of_one_signing_stand_side_by_side(read):
    conflicts = [f for f in read.record.findings if (f.kind, f.field) == ("conflict", "date")]
    assert {"2020-11-09", "2020-11-10"} in [{v.value for v in f.values} for f in conflicts]


@pytest.mark.model
def test_syndicated_copy_is_one_origin(read):
    wire = read.report("meridian-wire/pretoria-2002.txt").id
    story = next(story for story in read.record.stories if wire in story.reports)
    assert (story.n_publishers, story.n_origins) == (2, 1)


@pytest.mark.model
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour-gazette/oslo-1993.txt", "pages/eastern-ledger-oslo-1993.html"),
        ("harbour-gazette/vienna-2015.txt", "pages/eastern-ledger-vienna-2015.html"),
        ("northern-courier/karabakh-2020.txt", "pages/delta-tribune-karabakh-2020.html"),
        ("northern-courier/ankara-2015.txt", "pages/atlas-daily-ankara-2015.html"),
    ],
)
def test_two_publishers_tell_one_story(read, one, other):
    pair = {read.report(one).id, read.report(other).id}
    assert any(pair <= set(story.reports) for story in read.record.stories)


@pytest.mark.model
def test_the_veto_is_held_against_the_councils_record(read):
    by_report = {citation.report: vote for vote in read.record.votes for citation in vote.evidence}
    right = by_report[read.report("pages/delta-tribune-zimbabwe-2008.html").id]
    wrong = by_report[read.report("harbour-gazette/zimbabwe-2008.txt").id]
    assert right.on_record is True
    assert wrong.on_record is False
    assert wrong.record is not None
    assert wrong.record.date == "2008-07-11"


def holds(shown: Any, actual: Any) -> bool:
    """Whether all that is shown stands in the actual value; lists go item by item."""
    if isinstance(shown, dict):
        return all(holds(value, actual[key]) for key, value in shown.items())
    if isinstance(shown, list):
        return len(shown) == len(actual) and all(map(holds, shown, actual))
    return bool(shown == actual)


@pytest.mark.model
def test_the_line_in_the_readme_is_real(read):
    page = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")
    found = re.search(r"^```json\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert found
    shown = json.loads(found.group(1))
    assert any(holds(shown, event) for event in msgspec.to_builtins(read.record.events))
