"""Task `relevance`: is there an event in a sentence, and of which quad (ConfliBERT's CAMEO set).

Quad 0 of that set is CAMEO 01-02 and remarks, many of which PLOVER codes: the share of those with
an event is printed and has no floor.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.codebook.plover import categories
from communique.evaluating.figures import macro_f1
from communique.evaluating.marking import sentence_events
from communique.pipeline import Tools


def predict(rows: Iterable[Mapping[str, Any]], tools: Tools) -> Iterator[dict[str, Any]]:
    """The quad of the first event of each sentence, 0 for none."""
    for number, row in enumerate(rows):
        events = sentence_events(row["sentence"], tools)
        quad = categories()[events[0].event].quad if events else 0
        yield {"id": str(row.get("id") or number), "quad": quad, "n_events": len(events)}


def score(
    gold_rows: Sequence[Mapping[str, Any]], predictions: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """Share of event sentences found, events per 100 sentences of quad 0, and macro-F1 of the quad."""
    pairs = [(int(row["quad"]), line) for row, line in zip(gold_rows, predictions, strict=True)]
    with_event = [line["quad"] > 0 for quad, line in pairs if quad]
    spurious = [line["n_events"] for quad, line in pairs if not quad]
    return {
        "recall": sum(with_event) / max(1, len(with_event)),
        "false_per_100": 100 * sum(spurious) / max(1, len(spurious)),
        "quad_macro_f1": macro_f1([quad for quad, _ in pairs], [line["quad"] for _, line in pairs]),
        "n": len(pairs),
    }
