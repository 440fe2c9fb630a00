"""Codes the sentences anew whose events two judges have read, and scores what comes out today.

    python training/judged.py ../shared/gold evaluation/events_judged.jsonl

Every judged event is looked up by its trigger. What is coded there now is held against the truth of the
sentence (`verdicts`), and gets its traits (`communique.finding.confidence`) written beside the verdict.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from verdicts import PARTS, is_of_last_draw, triples, verdict

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
from communique.pipeline import Tools, ground, load_tools
from communique.reading import iter_raw_reports

Row = dict[str, Any]
_END = 100  # characters
_SENTENCES = (
    "positions/dse_train",
    "positions/dse_valid",
    "factuality/uw_train",
    "events/plv_train",
)
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
    """Rewrite the judged rows with today's verdicts and traits; print the share that is right."""
    rows = [json.loads(line) for line in judged.read_text(encoding="utf-8").splitlines()]
    tools = load_tools()
    coded: dict[tuple[bool, str], list[Coded]] = {}
    for alone, report in _reports(gold, tools, rows):
        for one in _code(report, tools):
            coded.setdefault((alone, _key(one.event.citation.exact)), []).append(one)
    for row in rows:
        row["now"] = _now(row, coded.get((row["alone"], row["sentence"]), ()))
    judged.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
    )
    _print_shares("all", rows)
    _print_shares("last draw", [row for row in rows if is_of_last_draw(row, rows)])


def _now(row: Row, coded: Iterable[Coded]) -> Row | None:
    """The verdict on what is coded at the row's trigger today; None for nothing.

    Of two events at the same word the one of the judged category is meant, else the first.
    """
    here = [one for one in coded if _trigger(one.event) == row["trigger"]]
    meant = next((one for one in here if one.event.event == row["event"]), None)
    one = meant or next(iter(here), None)
    if one is None:
        return None
    return {
        "right": verdict(one.event, row["truth"]),
        "triples": triples(one.event, row["truth"]),
        "traits": list(one.traits),
    }


def _print_shares(name: str, rows: Iterable[Row]) -> None:
    rows = list(rows)
    right = [row["now"]["right"] for row in rows if row["now"]]
    lost = sum(row["now"] is None and row["truth"]["event"] for row in rows)
    shares = (f"{part} {sum(r[part] for r in right) / len(right):.3f}" for part in PARTS)
    whole = sum(all(r.values()) for r in right) / len(right)
    pairs = [pair for row in rows if row["now"] for pair in row["now"]["triples"]]
    print(f"{name}: {len(right)} events,", *shares, f"all {whole:.3f}; {lost} real ones lost")
    print(
        f"  {len(pairs)} triples of two codes and a category, {sum(pairs) / len(pairs):.3f} right"
    )


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
    for event in read_again(analysis, find_events(analysis, grounding, told), reader):
        yield Coded(event, tuple(sorted(traits(analysis, grounding, event))))


def _key(text: str) -> str:
    """A sentence by its end: what stands before it on the line may be cleaned away some day."""
    return sha256("".join(text.split())[-_END:].encode()).hexdigest()[:16]


def _trigger(event: EventMention) -> str:
    trigger, sentence = event.citation.trigger, event.citation
    return sentence.exact[trigger.start - sentence.start : trigger.end - sentence.start]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
