"""Codes the sentences anew whose events two judges have read, and notes what is known of each event.

    python training/judged.py ../shared/gold evaluation/events_judged.jsonl

An event that comes out as it was judged keeps its verdict and gets its traits
(`communique.finding.confidence`); one that comes out otherwise has a verdict on something else, and none.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from communique.cleaning import clean
from communique.evaluating.reports import gold_report
from communique.finding import find
from communique.finding.confidence import traits
from communique.finding.events import find_events
from communique.finding.first_person import ground_first_person
from communique.finding.second_reading import read_again
from communique.language.identify import identify_language
from communique.language.second_reader import ReportReader
from communique.model.findings import EventMention, Findings
from communique.model.text import RawReport, Refusal, Report
from communique.model.world import Actor
from communique.pipeline import Tools, ground, load_tools
from communique.reading import iter_raw_reports

Row = dict[str, Any]
_END = 100  # characters
_SENTENCES = ("positions/dse_train", "positions/dse_valid", "factuality/uw_train")
# Reports by file; NewsWCL50 has no dates and is of spring 2018.
_REPORTS: Mapping[str, Row] = {
    "stories/fakes_syria_dev": {},
    "stories/newswcl50": {"date": "2018-05-01"},
    "stories/basil": {},
    "stories/allsides_dev": {},
    "times/timebank": {},
}


class Coded(NamedTuple):
    """An event as it comes out today."""

    event: EventMention
    traits: tuple[str, ...]


def main(gold: Path, judged: Path) -> None:
    """Rewrite the judged rows with today's traits; print how many verdicts still stand."""
    rows = [json.loads(line) for line in judged.read_text(encoding="utf-8").splitlines()]
    tools = load_tools()
    coded: dict[tuple[bool, str], list[Coded]] = {}
    for alone, report in _reports(gold, tools, rows):
        for one in _code(report, tools):
            coded.setdefault((alone, _key(one.event.citation.exact)), []).append(one)
    for row in rows:
        same = (
            one
            for one in coded.get((row["alone"], row["sentence"]), ())
            if _is_as_judged(one.event, row)
        )
        row["traits"] = next((list(one.traits) for one in same), None)
    judged.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
    )
    print(f"{sum(row['traits'] is not None for row in rows)} of {len(rows)} verdicts stand")


def _reports(gold: Path, tools: Tools, rows: Iterable[Row]) -> Iterator[tuple[bool, Report]]:
    """The reports that hold a judged sentence, and the sentences that were judged alone."""
    wanted = {(row["alone"], row["sentence"]) for row in rows}
    for name in _SENTENCES:
        for text in sorted(_bare_sentences(gold / f"{name}.jsonl")):
            if (True, _key(text)) in wanted:
                yield True, gold_report(text, published=None)
    for name, known in _REPORTS.items():
        for report in _whole_reports(gold / f"{name}.jsonl", known, tools):
            analysis = tools.analyser.analyse(report)
            sentences = [report.exact(analysis.sentence_span(s.first)) for s in analysis.sentences]
            if any((False, _key(text)) in wanted for text in sentences):
                yield False, report
            for text in sentences:
                if (True, _key(text)) in wanted:
                    yield True, gold_report(text, published=None)


def _bare_sentences(path: Path) -> set[str]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    texts = (row["sentence"] if "sentence" in row else row["text"] for row in rows)
    return {text.replace("[", "").replace("]", "").strip() for text in texts}


def _whole_reports(path: Path, known: Row, tools: Tools) -> Iterator[Report]:
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        copy.write_text(
            "".join(json.dumps(_as_input(row) | known) + "\n" for row in lines), encoding="utf-8"
        )
        for raw in iter_raw_reports([str(copy)]):
            report = (
                clean(raw, knowledge=tools.knowledge, identify=identify_language)
                if isinstance(raw, RawReport)
                else raw
            )
            if not isinstance(report, Refusal):
                yield report


def _as_input(row: Row) -> Row:
    return {"text": row["text"], "date": row["dct"]} if "dct" in row else row


def _code(report: Report, tools: Tools) -> Iterator[Coded]:
    analysis, grounding = ground(report, tools)
    reader = ReportReader(tools.encoder, analysis) if tools.encoder else None
    told = Findings(statements=find(analysis, grounding, reader).statements)
    grounding = ground_first_person(analysis, grounding, told.statements)
    for reread in read_again(analysis, find_events(analysis, grounding, told), reader):
        yield Coded(reread.event, tuple(sorted(traits(analysis, grounding, reread))))


def _key(text: str) -> str:
    """A sentence by its end: what stands before it on the line may be cleaned away some day."""
    return sha256("".join(text.split())[-_END:].encode()).hexdigest()[:16]


def _is_as_judged(event: EventMention, row: Row) -> bool:
    trigger = event.citation.trigger
    return (
        event.citation.exact[
            trigger.start - event.citation.start : trigger.end - event.citation.start
        ]
        == row["trigger"]
        and event.event == row["event"]
        and sorted(event.aux) == sorted(row["aux"])
        and _names(event.actors) == row["actors"]
        and _names(event.recipients) == row["recipients"]
    )


def _names(actors: Iterable[Actor]) -> list[list[str | None]]:
    return [[one.identifier_text or one.entity_text, one.code, one.sector] for one in actors]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
