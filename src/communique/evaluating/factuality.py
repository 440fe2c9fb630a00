"""Task `factuality`: did what a given predicate tells of happen, from -3 (no) to 3 (yes).

UW (Lee et al. 2015) and MEANTIME (Minard et al. 2016) in the unified form of Stanovsky et al.
(2017). The second reader answers in numbers; without the encoder the rules answer in kinds, each worth the mean
of its predicates in UW's training part. Where the coder codes a predicate as an event, the event's
auxiliary modes are told too: what did not happen must not be an event without one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import sqrt
from typing import Any, Literal

from communique.evaluating.figures import macro_f1
from communique.evaluating.reports import gold_report
from communique.finding.factuality import read_reality
from communique.finding.reality import Reality
from communique.language.second_reader import ReportReader
from communique.model.analysis import Analysis
from communique.model.findings import EventMention
from communique.model.scores import SecondReader
from communique.model.text import Span
from communique.pipeline import Tools, find_all, ground

Row = Mapping[str, Any]
Kind = Literal["asserted", "future", "hypothetical", "governed", "negated", "negated_possibility"]

# Means over the 9,422 predicates of uw_train. The mean of "negated" is -0.3, since many climb from a
# negated verb that leaves its complement true; -1.1 says no, which is what the finders mean.
VALUES: Mapping[Kind, float] = {
    "asserted": 2.7,
    "future": 2.1,
    "governed": 1.7,
    "hypothetical": 1.6,
    "negated_possibility": 0.0,
    "negated": -1.1,
}
_HAPPENED = 1  # above it the predicate happened, below its negative it did not, else it is open


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """A value for each marked predicate of a sentence whose tokens stand between blanks."""
    for number, row in enumerate(rows):
        bounds = _bounds(row["text"])
        analysis, grounding = ground(gold_report(row["text"], published=None), tools)
        events = find_all(analysis, grounding, tools).events
        reader = ReportReader(tools.encoder, analysis) if tools.encoder else None
        targets = [
            {
                "tokens": target["tokens"],
                "value": _value(analysis, reader, bounds[target["tokens"][0]]),
                "aux": _aux(events, bounds[target["tokens"][0]]),
            }
            for target in row["targets"]
        ]
        yield {"id": str(row.get("id") or number), "targets": targets}


def _bounds(text: str) -> list[Span]:
    tokens = text.split(" ")
    starts = accumulate((len(token) + 1 for token in tokens), initial=0)
    return [Span(at, at + len(token)) for token, at in zip(tokens, starts, strict=False)]


def _value(analysis: Analysis, reader: SecondReader | None, predicate: Span) -> float:
    """The second reader's number; without it, or beyond what it reads, that of the rules' kind."""
    token = next(t.i for t in analysis.tokens if t.span.overlaps(predicate))
    value = reader.factuality(token) if reader else None
    return VALUES[kind_of(read_reality(analysis, token))] if value is None else value


def _aux(events: Iterable[EventMention], predicate: Span) -> list[str] | None:
    """The auxiliary modes of the event that the predicate triggers; None where it is not coded."""
    coded = (event for event in events if event.citation.trigger.overlaps(predicate))
    return next((list(event.aux) for event in coded), None)


def kind_of(reality: Reality) -> Kind:
    """One kind for what the climb has met; what denies outweighs what plans."""
    if reality.negation:
        open_too = reality.hypothetical or reality.future or reality.governed
        return "negated_possibility" if open_too else "negated"
    if reality.hypothetical:
        return "hypothetical"
    if reality.governed:
        return "governed"
    return "future" if reality.future or reality.purpose else "asserted"


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """Pearson's r, mean absolute error, macro-F1 of happened, did not, open.

    `untrue_without_aux` is the share without an auxiliary mode of the events coded on predicates
    that the gold holds for untrue (0 or below).
    """
    judged = [
        (float(target["label"]), guess)
        for row, line in zip(gold_rows, predictions, strict=True)
        for target, guess in zip(row["targets"], line["targets"], strict=True)
    ]
    pairs = [(label, float(guess["value"])) for label, guess in judged]
    gold, told = [label for label, _ in pairs], [value for _, value in pairs]
    untrue = [guess["aux"] for label, guess in judged if label <= 0 and guess["aux"] is not None]
    return {
        "pearson": pearson(gold, told),
        "mae": sum(abs(label - value) for label, value in pairs) / max(1, len(pairs)),
        "f1": macro_f1([_outcome(label) for label in gold], [_outcome(value) for value in told]),
        "untrue_without_aux": sum(not aux for aux in untrue) / max(1, len(untrue)),
        "n": len(pairs),
    }


def _outcome(value: float) -> int:
    return (value > _HAPPENED) - (value < -_HAPPENED)


def pearson(left: Sequence[float], right: Sequence[float]) -> float:
    """The correlation of two equally long rows of numbers; 0 where one of them never changes."""
    n = max(1, len(left))
    mean_left, mean_right = sum(left) / n, sum(right) / n
    shared = sum((a - mean_left) * (b - mean_right) for a, b in zip(left, right, strict=True))
    spread = sqrt(
        sum((a - mean_left) ** 2 for a in left) * sum((b - mean_right) ** 2 for b in right)
    )
    return shared / spread if spread else 0.0
