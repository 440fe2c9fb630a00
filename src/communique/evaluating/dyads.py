"""Task `dyads`: who did what to whom in a plain sentence (PLV's marked pairs, the marks taken away).

PLV marks the source and the target of one relation a sentence (Hu et al. 2024); here the finders see the bare
text, have to find both and the category, and are asked only afterwards where the marks stood. A sentence may
tell of more than that one relation, so what else is found counts for nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.evaluating.marking import sentence_events, unmark
from communique.evaluating.relations import root_of
from communique.model.findings import EventMention
from communique.model.text import Span
from communique.pipeline import Tools


def predict(rows: Iterable[Mapping[str, Any]], tools: Tools) -> Iterator[dict[str, Any]]:
    """The roots found from the source to the target of each sentence, and those found the other way."""
    for number, row in enumerate(rows):
        text, marks = unmark(row["marked_sentence"])
        source, target = marks.get("s"), marks.get("t")
        is_marked = source is not None and target is not None
        events = sentence_events(text, tools) if is_marked else ()
        yield {
            "id": str(row.get("uid") or number),
            "marked": is_marked,
            "roots": _roots(events, source, target),
            "turned": _roots(events, target, source),
        }


def score(
    gold_rows: Sequence[Mapping[str, Any]], predictions: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """Recall of the whole dyad; share of pairs linked; of these, share with the right root, and turned round.

    Sentences in which the gold marks only one party are left out (`n` counts the others).
    """
    pairs = [
        (root_of(row["gold_root"]), line)
        for row, line in zip(gold_rows, predictions, strict=True)
        if line["marked"]
    ]
    linked = [(root, line) for root, line in pairs if line["roots"]]
    right = sum(root in line["roots"] for root, line in linked)
    turned = sum(bool(line["turned"]) and not line["roots"] for _, line in pairs)
    return {
        "recall": right / max(1, len(pairs)),
        "linked": len(linked) / max(1, len(pairs)),
        "root_of_linked": right / max(1, len(linked)),
        "turned": turned / max(1, len(linked) + turned),
        "n": len(pairs),
    }


def _roots(events: Iterable[EventMention], source: Span | None, target: Span | None) -> list[str]:
    """The roots of events with a source and a target; PLOVER lists all sides of a mutual deed as actors."""
    return [
        root_of(event.event)
        for event in events
        if _stands(source, event.actor_spans)
        and _stands(target, (*event.recipient_spans, *_other_sides(event)))
    ]


def _other_sides(event: EventMention) -> tuple[Span, ...]:
    return event.actor_spans if len(event.actors) > 1 and not event.recipients else ()


def _stands(marked: Span | None, spans: Iterable[Span]) -> bool:
    return marked is not None and any(span.overlaps(marked) for span in spans)
