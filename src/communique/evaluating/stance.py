"""Task `stance`: who is for or against whom in one sentence (DSE, Park et al. 2021).

The parties stand in square brackets, p before q. 0 is neutral; 1 and 2: p favours q, q favours p;
3 and 4: p opposes q, q opposes p. The second reader answers; without the encoder, the events and positions found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.codebook.plover import categories
from communique.evaluating.figures import accuracy, macro_f1
from communique.evaluating.gold import GoldError
from communique.evaluating.marking import findings_about, touched
from communique.evaluating.reports import gold_report
from communique.language.second_reader import ReportReader
from communique.model.findings import EventMention, Findings
from communique.model.text import Span
from communique.pipeline import Tools

Row = Mapping[str, Any]

NEUTRAL = 0
_FAVOURS = {False: 1, True: 2}  # by whether it is q that takes the stand
_OPPOSES = {False: 3, True: 4}
_MARK = re.compile(r"\[([^\]]*)\]")
_NO_STANCE = frozenset({"REQUEST", "CONSULT", "CONCEDE"})  # whom one asks, meets or yields to


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A marked phrase: its characters and its words."""

    span: Span
    words: str


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """The label of each sentence, from the events and positions between the two marked parties."""
    for number, row in enumerate(rows):
        text, p, q = unbracket(row["sentence"])
        label = _read_label(text, p, q, tools)
        if label is None:
            label = _label(findings_about(text, (p.span, q.span), tools), p, q)
        yield {"id": str(row.get("id") or number), "label": label}


def _read_label(text: str, p: Party, q: Party, tools: Tools) -> int | None:
    """The second reader's likeliest answer; None without it, or where it cannot tell."""
    if tools.encoder is None:
        return None
    analysis = tools.analyser.analyse(gold_report(text, published=None))
    sides = touched(analysis, p.span), touched(analysis, q.span)
    scores = ReportReader(tools.encoder, analysis).stance(*sides)
    if scores is None:
        return None
    shares = (
        scores.neutral,
        scores.source_favours,
        scores.target_favours,
        scores.source_opposes,
        scores.target_opposes,
    )
    return shares.index(max(shares))


def unbracket(sentence: str) -> tuple[str, Party, Party]:
    """The sentence without its first two pairs of brackets, and what stood in them.

    Raises:
        GoldError: there are not two pairs.
    """
    text, at = "", 0
    parties: list[Party] = []
    for mark in list(_MARK.finditer(sentence))[:2]:
        text += sentence[at : mark.start()]
        words = mark.group(1)
        parties.append(Party(span=Span(len(text), len(text) + len(words)), words=words))
        text, at = text + words, mark.end()
    if len(parties) < 2:
        raise GoldError(f"two parties in square brackets are asked for: {sentence}")
    first, second = parties
    return text + sentence[at:], first, second


def _label(found: Findings, p: Party, q: Party) -> int:
    """The first stand that one of the two takes towards the other; what is linked goes first."""
    sides = ((p, q, False), (q, p, True))
    for read in (_done, _taken):
        for holder, other, is_q in sides:
            sign = next((s for s in read(found, holder, other) if s), 0)
            if sign:
                return _FAVOURS[is_q] if sign > 0 else _OPPOSES[is_q]
    return NEUTRAL


def _done(found: Findings, holder: Party, other: Party) -> Iterator[int]:
    """+1 for each event by which the holder does the other good, -1 for each that does it harm."""
    for event in found.events:
        if _touches(event.actor_spans, holder) and _touches(event.recipient_spans, other):
            yield _sign(event)


def _sign(event: EventMention) -> int:
    if event.event in _NO_STANCE:
        return 0
    is_friendly = categories()[event.event].quad <= 2
    if "negation" in event.aux:
        return -1 if is_friendly else 0
    return 1 if is_friendly else -1


def _taken(found: Findings, holder: Party, other: Party) -> Iterator[int]:
    """+1 or -1 for each position of the holder on an issue in which the other is named."""
    triggers = {
        event.citation.trigger for event in found.events if _touches(event.actor_spans, holder)
    }
    for position in found.positions:
        if position.citation.trigger in triggers and other.words in position.issue:
            yield {"support": 1, "oppose": -1}.get(position.stance, 0)


def _touches(spans: tuple[Span, ...], party: Party) -> bool:
    return any(span.overlaps(party.span) for span in spans)


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """Macro-F1 over the five labels, and accuracy."""
    gold = [int(row["label"]) for row in gold_rows]
    told = [int(line["label"]) for line in predictions]
    return {"macro_f1": macro_f1(gold, told), "accuracy": accuracy(gold, told), "n": len(gold)}
