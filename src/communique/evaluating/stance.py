"""Task `stance`: who is for or against whom in one sentence (DSE, Park et al. 2021).

The parties stand in square brackets, p before q. 0 is neutral; 1 and 2: p favours q, q favours p;
3 and 4: p opposes q, q opposes p. Where `read` records an event or a position between the two, put to the
second reader as there, that is the answer; where it records nothing, the second reader's likeliest, if it is loaded.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.codebook.plover import categories
from communique.evaluating.figures import accuracy, macro_f1
from communique.evaluating.gold import GoldError
from communique.evaluating.marking import ground_marked, touched
from communique.finding.stances import checked
from communique.language.second_reader import ReportReader
from communique.model.analysis import Analysis
from communique.model.findings import EventMention, Findings, Stance
from communique.model.scores import StanceScores
from communique.model.text import Span
from communique.pipeline import Tools, find_all

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
    """The label of each pair, and the label by what `read` records between the two alone."""
    for number, row in enumerate(rows):
        text, p, q = unbracket(row["sentence"])
        analysis, grounding = ground_marked(text, (p.span, q.span), tools)
        told = _label(find_all(analysis, grounding, tools), p, q)
        scores = _scores(analysis, p, q, tools)
        recorded = _settled(told, scores) if scores else told
        label = recorded or (_likeliest(scores) if scores else NEUTRAL)
        yield {"id": str(row.get("id") or number), "label": label, "recorded": recorded}


def _scores(analysis: Analysis, p: Party, q: Party, tools: Tools) -> StanceScores | None:
    """What the second reader says; None without it, or where it cannot tell."""
    if tools.encoder is None:
        return None
    sides = touched(analysis, p.span), touched(analysis, q.span)
    return ReportReader(tools.encoder, analysis).stance(*sides)


def _settled(told: int, scores: StanceScores) -> int:
    """The stand that was read, put to the second reader as `read` does."""
    if told in _FAVOURS.values():
        stance: Stance = "support"
    elif told in _OPPOSES.values():
        stance = "oppose"
    else:
        return told
    is_q = told in (_FAVOURS[True], _OPPOSES[True])
    favours = scores.target_favours if is_q else scores.source_favours
    opposes = scores.target_opposes if is_q else scores.source_opposes
    settled = checked(stance, favours=favours, opposes=opposes)
    return _FAVOURS[is_q] if settled == "support" else _OPPOSES[is_q]


def _likeliest(scores: StanceScores) -> int:
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
    """Macro-F1 over the five labels, and accuracy; then how right is what `read` records."""
    gold = [int(row["label"]) for row in gold_rows]
    lines = list(predictions)
    told = [int(line["label"]) for line in lines]
    recorded = [int(line["recorded"]) for line in lines]
    return {
        "macro_f1": macro_f1(gold, told),
        "accuracy": accuracy(gold, told),
        "recorded_macro_f1": macro_f1(gold, recorded),
        "recorded_precision": _precision(gold, recorded),
        "n": len(gold),
    }


def _precision(gold: Sequence[int], told: Sequence[int]) -> float:
    """How many of the stands that were told are right."""
    stands = [(right, label) for right, label in zip(gold, told, strict=True) if label != NEUTRAL]
    return sum(right == label for right, label in stands) / len(stands) if stands else 0.0
