"""Task `roles`: the token spans of who acts (S), who is acted on (T), and both ways (R).

A predicted span is right when it overlaps a gold span of its role, one to one; R counts as both.
A direction error is a sentence whose pair is right as a set, but swapped.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.evaluating.figures import f1
from communique.evaluating.marking import sentence_events
from communique.model.findings import EventMention
from communique.model.text import Span
from communique.pipeline import Tools

TokenSpans = list[list[int]]
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def predict(rows: Iterable[Mapping[str, Any]], tools: Tools) -> Iterator[dict[str, Any]]:
    """The participants of the surest event of each sentence, as token spans."""
    for number, row in enumerate(rows):
        bounds = _token_bounds(row["tokens"])
        events = sentence_events(" ".join(row["tokens"]), tools)
        best = max(events, key=_prominence, default=None)
        actors, recipients = _sides(best) if best else ((), ())
        yield {
            "id": str(row.get("id") or number),
            "source": _to_tokens(actors, bounds),
            "target": _to_tokens(recipients, bounds),
        }


def score(
    gold_rows: Sequence[Mapping[str, Any]], predictions: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """Span F1 of source, target and both by overlap, exact F1, and the share of swapped pairs."""
    counts = {role: [0, 0, 0] for role in ("source", "target", "exact")}
    pairs = swapped = 0
    for row, line in zip(gold_rows, predictions, strict=True):
        gold = _gold_spans(row["tags"])
        for role in ("source", "target"):
            right = _matched(gold[role], line[role])
            _add(counts[role], right, len(line[role]), len(gold[role]))
            exact = sum(span in gold[role] for span in line[role])
            _add(counts["exact"], exact, len(line[role]), len(gold[role]))
        found, turned = _direction(gold, line)
        pairs, swapped = pairs + found, swapped + turned
    both = [a + b for a, b in zip(counts["source"], counts["target"], strict=True)]
    return {
        "source_f1": f1(*counts["source"]),
        "target_f1": f1(*counts["target"]),
        "f1": f1(*both),
        "exact_f1": f1(*counts["exact"]),
        "direction_errors": swapped / max(1, pairs),
        "n": len(gold_rows),
    }


def _sides(event: EventMention) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Who acts and who is acted on; PLOVER lists all sides of a mutual deed as actors, the gold as R."""
    if event.recipients or len(event.actors) < 2 or event.event not in _MUTUAL:
        return event.actor_spans, event.recipient_spans
    all_sides = (*event.actor_spans, *event.recipient_spans)
    return all_sides, all_sides


def _prominence(event: EventMention) -> tuple[bool, float, int]:
    both = all(_sides(event))
    return both, event.confidence, -event.citation.trigger.start


def _token_bounds(tokens: Sequence[str]) -> list[Span]:
    bounds, start = [], 0
    for token in tokens:
        bounds.append(Span(start, start + len(token)))
        start += len(token) + 1
    return bounds


def _to_tokens(spans: Iterable[Span], bounds: list[Span]) -> TokenSpans:
    found = []
    for span in spans:
        inside = [i for i, token in enumerate(bounds) if token.overlaps(span)]
        if inside:
            found.append([inside[0], inside[-1] + 1])
    return sorted(found)


def _gold_spans(tags: Sequence[str]) -> dict[str, TokenSpans]:
    spans: dict[str, TokenSpans] = {"source": [], "target": []}
    for i, tag in enumerate(tags):
        roles = {"S": ["source"], "T": ["target"], "R": ["source", "target"]}.get(tag[-1], [])
        for role in roles:
            if tag[0] == "B" or not spans[role] or spans[role][-1][1] != i:
                spans[role].append([i, i + 1])
            else:
                spans[role][-1][1] = i + 1
    return spans


def _matched(gold: TokenSpans, predicted: TokenSpans) -> int:
    """How many predicted spans overlap a gold span, each gold span serving once."""
    free = list(gold)
    for span in predicted:
        hit = next((g for g in free if g[0] < span[1] and span[0] < g[1]), None)
        if hit is not None:
            free.remove(hit)
    return len(gold) - len(free)


def _direction(gold: Mapping[str, TokenSpans], line: Mapping[str, Any]) -> tuple[int, int]:
    """Whether the pair was found at all, and whether the wrong way round."""
    source, target = line["source"], line["target"]
    straight = _matched(gold["source"], source) and _matched(gold["target"], target)
    turned = _matched(gold["source"], target) and _matched(gold["target"], source)
    return int(bool(straight or turned)), int(bool(turned and not straight))


def _add(counts: list[int], right: int, n_predicted: int, n_gold: int) -> None:
    counts[0] += right
    counts[1] += n_predicted
    counts[2] += n_gold
