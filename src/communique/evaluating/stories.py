"""Task `stories`: which reports tell of the same happenings (AllSides, BASIL)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.evaluating.clusters import Overlap, bcubed_f1, exact_share, pair_f1
from communique.evaluating.reports import gold_report
from communique.merging import digest
from communique.merging.provenance import trace
from communique.merging.stories import find_stories
from communique.model.ids import RecordId, ReportId
from communique.model.text import Report
from communique.pipeline import Tools

Row = Mapping[str, Any]


def predict(rows: Iterable[Row], _tools: Tools) -> Iterator[dict[str, Any]]:
    """The story of each report, all reports of the file being read into one store."""
    reports = {row["id"]: _report(row) for row in rows}
    story_of = stories_of(reports.values())
    for name, report in reports.items():
        yield {"id": name, "cluster": story_of[report.id]}


def stories_of(reports: Iterable[Report]) -> dict[ReportId, RecordId]:
    """The story that merging puts each report into."""
    digests = {report.id: digest(report) for report in reports}
    # Who put words out first does not move a story, so outlets keep the names that the gold has.
    provenance = trace(tuple(digests.values()), str)
    return {report: story.id for story in find_stories(provenance) for report in story.reports}


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """BCubed and pairwise F1, and the share of stories of two or more reports found exactly."""
    predicted = {line["id"]: line["cluster"] for line in predictions}
    groups = Overlap.of(
        [row["cluster"] for row in gold_rows], [predicted[row["id"]] for row in gold_rows]
    )
    return {
        "bcubed_f1": bcubed_f1(groups),
        "pair_f1": pair_f1(groups),
        "exact": exact_share(groups),
        "n": len(gold_rows),
    }


def _report(row: Row) -> Report:
    day = row["date"][:10] if row["date"] else None
    return gold_report(
        row["text"], published=day, title=row["title"] or None, publisher=row["outlet"]
    )
