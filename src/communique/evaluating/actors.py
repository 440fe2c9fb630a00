"""Task `actors`: country and sector of a bare actor phrase (from NGEC's test cases).

null in the gold is not judged, "" must be empty. BUD, HLH and JNK are no PLOVER sectors and are left
out. "Today" in the gold is the year in which the cases were written.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.codebook.dates import date_at
from communique.evaluating.reports import gold_report
from communique.model.analysis import Analysis
from communique.model.world import Actor, ActorMention
from communique.pipeline import Tools, ground

_TODAY = "2022-12-31"
_CARRIER = "said so."  # the parser was trained on sentences, and a bare phrase is none
_NOT_PLOVER = frozenset({"BUD", "HLH", "JNK"})


def predict(rows: Iterable[Mapping[str, Any]], tools: Tools) -> Iterator[dict[str, Any]]:
    """Country, sector and canonical name of each phrase; empty where nothing is resolved."""
    for row in rows:
        words = " ".join(filter(None, (row["context"], row["text"], _CARRIER)))
        report = gold_report(words, published=_iso_date(row["date"]))
        analysis, grounding = ground(report, tools)
        actor = _main_actor(analysis, grounding.actors)
        yield {
            "id": row["id"],
            "country": (actor and actor.code) or "",
            "code1": (actor and actor.sector) or "",
            "wiki": (actor and actor.identifier_text) or "",
        }


def score(
    gold_rows: Sequence[Mapping[str, Any]], predictions: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """Shares right of what the gold judges: country, sector, both, canonical name."""
    country, sector, both, name = [], [], [], []
    for row, line in zip(gold_rows, predictions, strict=True):
        right_country = _right(row["country"], line["country"])
        code = None if row["code1"] in _NOT_PLOVER else row["code1"]
        right_sector = _right(code, line["code1"])
        country.append(right_country)
        sector.append(right_sector)
        if right_country is not None and right_sector is not None:
            both.append(right_country and right_sector)
        name.append(_right(row["wiki"], line["wiki"]))
    return {
        "country": _share(country),
        "sector": _share(sector),
        "both": _share(both),
        "name": _share(name),
        "n": len(gold_rows),
    }


def _iso_date(date: str) -> str:
    """The gold writes dates as "2022-05-01", "1 January 2018", "today" or not at all."""
    printed = date_at(date)
    if printed and printed.iso:
        return printed.iso
    return _TODAY if date.casefold() in {"", "today"} else date


def _main_actor(analysis: Analysis, mentions: Sequence[ActorMention]) -> Actor | None:
    """The actor of the mention that stands highest in the parse: the phrase's head, not its parts."""
    highest = min(
        mentions,
        key=lambda m: (sum(1 for _ in analysis.ancestors(m.head)), m.first - m.last),
        default=None,
    )
    return highest.actors[0] if highest else None


def _right(gold: str | None, predicted: str) -> bool | None:
    return None if gold is None else gold == predicted


def _share(verdicts: Sequence[bool | None]) -> float:
    judged = [verdict for verdict in verdicts if verdict is not None]
    return sum(judged) / max(1, len(judged))
