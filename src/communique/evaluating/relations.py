"""Task `relations`: the category between two marked actors (Hu et al. 2024, PLV's fifteen roots).

PLV's roots are PLOVER's with CONCEDE and RETREAT as one (YIELD). The marks say that the sentence tells of one
thing between the two: what the second reader takes it for decides, as it does in `read` where a sentence
tells of one event. Without the encoder the finders' event decides; a pair for which they tell none is
answered with NONE, which is always wrong.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.codebook.plover import categories
from communique.evaluating.figures import accuracy, macro_f1
from communique.evaluating.marking import marked_events, touched, unmark
from communique.evaluating.reports import gold_report
from communique.language.second_reader import ReportReader
from communique.model.findings import EventMention
from communique.model.text import Span
from communique.pipeline import Tools

NONE = "NONE"
_ROOT = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_YIELD_QUAD = 2  # PLV counts its YIELD as material cooperation


def predict(rows: Iterable[Mapping[str, Any]], tools: Tools) -> Iterator[dict[str, Any]]:
    """One root a marked sentence."""
    for number, row in enumerate(rows):
        marked = row["marked_sentence"]
        root = _read_root(marked, tools) or _found_root(marked, tools)
        yield {"id": str(row.get("uid") or number), "rootcode": root}


def _read_root(marked: str, tools: Tools) -> str | None:
    """What the second reader takes the sentence for; None without it, or where it cannot tell."""
    if tools.encoder is None:
        return None
    text, spans = unmark(marked)
    if not {"s", "t"} <= spans.keys():
        return None
    analysis = tools.analyser.analyse(gold_report(text, published=None))
    source, target = (touched(analysis, spans[mark]) for mark in "st")
    scores = ReportReader(tools.encoder, analysis).relation(source, target)
    return scores.root if scores else None


def _found_root(marked: str, tools: Tools) -> str:
    events, source, target = marked_events(marked, tools)
    best = max(events, key=lambda event: _fit(event, source, target), default=None)
    return root_of(best.event) if best else NONE


def score(
    gold_rows: Sequence[Mapping[str, Any]], predictions: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """Accuracy and macro-F1 over the classes of the gold: root, quad and binary."""
    gold = [root_of(row["gold_root"]) for row in gold_rows]
    predicted = [row["rootcode"] for row in predictions]
    quads, told = [quad_of(root) for root in gold], [quad_of(root) for root in predicted]
    return {
        "root_macro_f1": macro_f1(gold, predicted),
        "quad_macro_f1": macro_f1(quads, told),
        "binary_macro_f1": macro_f1([q > 2 for q in quads], [q > 2 if q else None for q in told]),
        "accuracy": accuracy(gold, predicted),
        "n": len(gold),
    }


def root_of(category: str) -> str:
    """PLV's root of a category of PLOVER."""
    return _ROOT.get(category, category)


def quad_of(root: str) -> int:
    """The quad of a root; 0 for no event."""
    if root == "YIELD":
        return _YIELD_QUAD
    return categories()[root].quad if root in categories() else 0


def _fit(event: EventMention, source: Span | None, target: Span | None) -> tuple[int, float, int]:
    """How well an event links the marked pair; of two alike, the surer and earlier one."""
    links = _touches(event.actor_spans, source) * 2 + _touches(event.recipient_spans, target) * 2
    links += _touches(event.recipient_spans, source) + _touches(event.actor_spans, target)
    return links, event.confidence, -event.citation.trigger.start


def _touches(spans: tuple[Span, ...], marked: Span | None) -> int:
    return int(marked is not None and any(span.overlaps(marked) for span in spans))
