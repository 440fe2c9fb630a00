"""Task `attributions`: source, cue and content against PolNeAR (Newell et al. 2018).

`match`: contents are paired one to one by the overlap of their words (intersection over union, all
fragments of a content together), and a pair counts from one half on, so that merging, splitting and
doubling all cost. `e2e`: besides, the sources share a word, or neither has one.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.evaluating.reports import gold_report
from communique.finding.quotations import find_quotations
from communique.finding.statements import find_statements
from communique.model.analysis import Analysis
from communique.model.findings import Cue, Findings, StatementKind, StatementMention
from communique.model.text import Span
from communique.model.world import Grounding
from communique.pipeline import Tools

Row = Mapping[str, Any]
Words = frozenset[int]

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_DOUBLE_MARKS = frozenset('"“„«')
_MATCHING = 0.5
_KINDS: tuple[StatementKind, ...] = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scored:
    """One gold or predicted attribution as numbers of words in its document."""

    content: Words
    source: Words
    kind: StatementKind


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """One line a document."""
    for row in rows:
        report = gold_report(row["text"], published=row.get("date"))
        yield predict_analysed(row, tools.analyser.analyse(report))


def predict_analysed(row: Row, analysis: Analysis) -> dict[str, Any]:
    """The statements of a parsed document; who a speaker is does not matter, so nothing is resolved.

    PolNeAR attributes the outermost saying only: of 2,189 attributions of its dev part, four stand
    inside another and 19 have their cue inside quotation marks. Ours that do are left out.
    """
    statements = find_statements(analysis, Grounding.of(()), Findings())
    quoted = [quotation.outer for quotation in find_quotations(analysis.report.text)]
    outermost = [
        one
        for one in statements
        if not (one.voiced_by or (one.cue and _is_within(one.cue, quoted)))
    ]
    return {"doc_id": row["doc_id"], "attributions": [_line(one) for one in outermost]}


def _is_within(cue: Cue, spans: Iterable[Span]) -> bool:
    return any(span.start <= cue.start and cue.end <= span.end for span in spans)


def _line(statement: StatementMention) -> dict[str, list[list[int]]]:
    cue = statement.cue
    return {
        "source": [[*statement.source]] if statement.source else [],
        "cue": [[cue.start, cue.end]] if cue else [],
        "content": [[*span] for span in statement.citation.spans],
    }


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """Precision, recall and F1 of `match`, F1 of `e2e`, and F1 of `match` by kind of quotation."""
    predicted = {row["doc_id"]: row["attributions"] for row in predictions}
    counts: Counter[str] = Counter()
    for row in gold_rows:
        gold, guessed = _read(row["text"], row["attributions"], predicted.get(row["doc_id"], []))
        _count(counts, gold, guessed)
    n_gold, n_predicted = counts["gold"], counts["predicted"]
    return {
        "match_f1": _f1(counts["match"], n_predicted, counts["match"], n_gold),
        "match_precision": counts["match"] / max(1, n_predicted),
        "match_recall": counts["match"] / max(1, n_gold),
        "e2e_f1": _f1(counts["e2e"], n_predicted, counts["e2e"], n_gold),
        "by_type": {kind: _f1_of_kind(counts, kind) for kind in _KINDS},
        "n": n_gold,
    }


def _f1_of_kind(counts: Counter[str], kind: StatementKind) -> float:
    """Recall goes by the gold's kind, precision by the predicted one's."""
    return _f1(
        counts[f"match predicted {kind}"], counts[f"predicted {kind}"],
        counts[f"match gold {kind}"], counts[f"gold {kind}"],
    )  # fmt: skip


def _f1(right: int, n_predicted: int, recalled: int, n_gold: int) -> float:
    precision, recall = right / max(1, n_predicted), recalled / max(1, n_gold)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _read(
    text: str, gold: Iterable[Row], guessed: Iterable[Row]
) -> tuple[list[_Scored], list[_Scored]]:
    starts = [match.start() for match in _WORD.finditer(text)]
    ends = [match.end() for match in _WORD.finditer(text)]
    marked = [q.outer for q in find_quotations(text) if text[q.outer.start] in _DOUBLE_MARKS]
    quoted = _words(starts, ends, marked)
    sides = (
        [
            _Scored(
                content=content,
                source=_words(starts, ends, one["source"]),
                kind=_kind(content, quoted),
            )
            for one in side
            if (content := _words(starts, ends, one["content"]))
        ]
        for side in (gold, guessed)
    )
    first, second = sides
    return first, second


def _words(starts: list[int], ends: list[int], spans: Iterable[Sequence[int]]) -> Words:
    """The numbers of the words that lie in any of the spans, at least with a letter."""
    found: set[int] = set()
    for start, end in spans:
        first = bisect_left(ends, start + 1)
        found.update(range(first, bisect_left(starts, end)))
    return frozenset(found)


def _kind(content: Words, quoted: Words) -> StatementKind:
    if content <= quoted:
        return "direct"
    return "mixed" if content & quoted else "indirect"


def _count(counts: Counter[str], gold: list[_Scored], guessed: list[_Scored]) -> None:
    counts.update(["gold"] * len(gold) + ["predicted"] * len(guessed))
    counts.update(f"gold {one.kind}" for one in gold)
    counts.update(f"predicted {one.kind}" for one in guessed)
    for left, right in _pairs(gold, guessed):
        counts.update(["match", f"match gold {left.kind}", f"match predicted {right.kind}"])
        agree = bool(left.source & right.source) or not (left.source or right.source)
        counts["e2e"] += agree


def _pairs(gold: list[_Scored], guessed: list[_Scored]) -> Iterator[tuple[_Scored, _Scored]]:
    """Pairs that overlap by half or more, the closest first, each side used once."""
    close = [
        (-overlap, g, p)
        for g, left in enumerate(gold)
        for p, right in enumerate(guessed)
        if (overlap := _overlap(left.content, right.content)) >= _MATCHING
    ]
    used_gold: set[int] = set()
    used_guessed: set[int] = set()
    for _, g, p in sorted(close):
        if g not in used_gold and p not in used_guessed:
            used_gold.add(g)
            used_guessed.add(p)
            yield gold[g], guessed[p]


def _overlap(left: Words, right: Words) -> float:
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared)
