"""Task `plover`: category, mode, context and actors of whole records (the OEDA's PLOVER GSR).

The records were coded by version 0.5 of the codebook; its codes are read as those of 2.0, which
replaced them, and codes that 2.0 has not kept are not judged. Nor is the mode of a record that has
null for it: 0.5 had no modes for that category.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.codebook.plover import categories, contexts
from communique.evaluating.figures import f1
from communique.evaluating.marking import sentence_events
from communique.model.findings import EventMention
from communique.pipeline import Tools

Row = Mapping[str, Any]

_CATEGORIES = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}
_MODE_OF_CATEGORY = {"INVESTIGATE": "investigate"}
_MODES = {
    "demo-spon": "demo",
    "demo-org": "demo",
    "strike-gen": "strike",
    "strike-lim": "strike",
    "detain": "arrest",
}
_CONTEXTS = {
    "resource": "natural_resource",
    "government": "executive",
    "political": "political_institutions",
    "politics": "political_institutions",
    "refugee": "asylum",
    "discrimination": "inequality",
    "assets": "economic",
}
_ONE_BODY = {"UNO": "IGO", "EUR": "IGO"}  # 0.5 knows no code for a single body
_FIGURES = ("category", "mode", "context", "actor")

Codes = dict[str, set[str]]


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """The events of each record's text, with codes alone."""
    for number, row in enumerate(rows):
        told = sentence_events(row["text"], tools)
        yield {"id": str(row.get("id") or number), "events": [_line(event) for event in told]}


def _line(event: EventMention) -> dict[str, Any]:
    return {
        "event": event.event,
        "mode": event.mode,
        "context": list(event.context),
        "actor": [actor.code for actor in event.actors],
        "recipient": [actor.code for actor in event.recipients],
    }


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """Micro F1 of each record's sets of codes, and of every single code ("context cbrn")."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("right", "predicted", "gold")}
    for row, line in zip(gold_rows, predictions, strict=True):
        gold, told = _gold_codes(row), _told_codes(line["events"])
        for name in _judged(row):
            _count(counts["gold"], name, gold[name])
            _count(counts["predicted"], name, told[name])
            _count(counts["right"], name, gold[name] & told[name])
    return {
        **{f"{name}_f1": _f1(counts, name) for name in _FIGURES},
        "by_code": {
            code: _f1(counts, code)
            for code in sorted(counts["gold"])
            if " " in code and not code.startswith("actor")
        },
        "n": len(gold_rows),
    }


def _judged(row: Row) -> tuple[str, ...]:
    has_mode = row.get("mode") is not None or row["event"] in _MODE_OF_CATEGORY
    return tuple(name for name in _FIGURES if name != "mode" or has_mode)


def _count(counter: Counter[str], name: str, codes: set[str]) -> None:
    counter[name] += len(codes)
    counter.update(f"{name} {code}" for code in codes)


def _f1(counts: Mapping[str, Counter[str]], name: str) -> float:
    return f1(counts["right"][name], counts["predicted"][name], counts["gold"][name])


def _told_codes(events: Iterable[Row]) -> Codes:
    told: Codes = {name: set() for name in _FIGURES}
    for event in events:
        told["category"].add(event["event"])
        told["mode"].update(filter(None, [event["mode"]]))
        told["context"].update(event["context"])
        told["actor"].update(
            _ONE_BODY.get(code, code) for code in (*event["actor"], *event["recipient"]) if code
        )
    return told


def _gold_codes(row: Row) -> Codes:
    event = _CATEGORIES.get(row["event"], str(row["event"]))
    mode = _MODE_OF_CATEGORY.get(row["event"], str(row.get("mode") or ""))
    named = (word.strip() for word in str(row.get("context") or "").split(","))
    parties = (party for side in ("source", "target") for party in _parties(row.get(side)))
    return {
        "category": {event},
        "mode": {_MODES.get(mode, mode)} & set(categories()[event].modes),
        "context": {_CONTEXTS.get(word, word) for word in named} & contexts(),
        "actor": {_ONE_BODY.get(party["code"], str(party["code"])) for party in parties},
    }


def _parties(side: object) -> list[Row]:
    """The entities of a side; some records carry a word or nothing instead of a list."""
    return [party for party in side if party.get("code")] if isinstance(side, list) else []
