"""Task `times`: time expressions and their values against TIMEX3 gold (TempEval-3's measures)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.evaluating.figures import f1
from communique.evaluating.reports import gold_report
from communique.model.text import Span
from communique.pipeline import Tools
from communique.resolving.times import find_times

Row = Mapping[str, Any]
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Timex:
    """A gold or predicted expression."""

    span: Span
    value: str

    @property
    def day(self) -> str | None:
        """The day it comes to, with the time of day cut off."""
        return self.value[:10] if DAY.match(self.value) else None


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """One line a document in the gold's form, by the finder that `read` uses."""
    for row in rows:
        report = gold_report(row["text"], published=row["dct"][:10])
        mentions = find_times(tools.analyser.analyse(report))
        timex = [
            {"start": m.span.start, "end": m.span.end, "type": m.type, "value": m.value}
            for m in mentions
        ]
        yield {"doc": row["doc"], "timex": timex}


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, float]:
    """F1 of expressions found (relaxed: any overlap), of their values, and recall of days.

    An expression is paired with the unused prediction that overlaps it most; a day that was not
    found counts as wrong.
    """
    predicted = {row["doc"]: _expressions(row) for row in predictions}
    n_predicted = n_gold = n_found = n_values = n_days = n_days_right = 0
    for row in gold_rows:
        gold, guesses = _expressions(row), predicted.get(row["doc"], [])
        n_gold += len(gold)
        n_predicted += len(guesses)
        for expression, guess in _pair(gold, guesses):
            n_days += expression.day is not None
            if guess:
                n_found += 1
                n_values += guess.value.strip().upper() == expression.value.strip().upper()
                n_days_right += bool(expression.day) and guess.value[:10] == expression.day
    return {
        "value_f1": f1(n_values, n_predicted, n_gold),
        "relaxed_f1": f1(n_found, n_predicted, n_gold),
        "day_recall": n_days_right / n_days if n_days else 0.0,
        "n": n_gold,
    }


def _expressions(row: Row) -> list[Timex]:
    return [Timex(Span(t["start"], t["end"]), t["value"] or "") for t in row["timex"]]


def _pair(gold: Sequence[Timex], guesses: Sequence[Timex]) -> Iterator[tuple[Timex, Timex | None]]:
    unused = list(guesses)
    for expression in gold:
        overlapping = [guess for guess in unused if guess.span.overlaps(expression.span)]
        best = max(overlapping, key=lambda guess: _overlap(guess, expression), default=None)
        if best:
            unused.remove(best)
        yield expression, best


def _overlap(guess: Timex, expression: Timex) -> int:
    return min(guess.span.end, expression.span.end) - max(guess.span.start, expression.span.start)
