"""Who stands where on what, read from the events that take a stand: rejections, support, demands."""

from collections.abc import Iterator

from communique.finding.issues import find_issues
from communique.finding.stances import stance_again
from communique.finding.wording import content_key
from communique.model.analysis import Analysis
from communique.model.findings import EventMention, Findings, PositionMention, Stance
from communique.model.ids import finding_id
from communique.model.scores import SecondReader
from communique.model.text import Span
from communique.model.world import Grounding

_STANCES: dict[str, Stance] = {
    "REJECT": "oppose",
    "ACCUSE": "oppose",
    "SUPPORT": "support",
    "REQUEST": "support",
}
_NO_STAND = frozenset(
    {"investigate"}
)  # PLOVER's ACCUSE, but whoever looks into a thing takes no side


def find_positions(
    analysis: Analysis, grounding: Grounding, found: Findings, reader: SecondReader | None = None
) -> tuple[PositionMention, ...]:
    """One mention per actor and issue; a coordinated object is several issues.

    Where the issue is a party itself, the `reader` is asked whether the holder is for or against it.
    """
    at = {token.start: token.i for token in analysis.tokens}
    return tuple(
        position
        for event in found.events
        if event.event in _STANCES and event.mode not in _NO_STAND
        for position in _iter_positions(
            analysis, grounding, event, at[event.citation.trigger.start], reader
        )
    )


def _iter_positions(
    analysis: Analysis,
    grounding: Grounding,
    event: EventMention,
    trigger: int,
    reader: SecondReader | None,
) -> Iterator[PositionMention]:
    for head, span in find_issues(analysis, grounding, event, trigger):
        key = _issue_key(analysis, grounding, span)
        if not key:
            continue
        stance = _stance(event)
        if reader:
            stance = stance_again(analysis, grounding, event, head, stance, reader)
        for ordinal, actor in enumerate(event.actors):
            if actor.kind == "document":
                continue
            yield PositionMention(
                id=finding_id(
                    analysis.report.id, "position", _trigger_start(event), span.start, ordinal
                ),
                actor=actor,
                issue=analysis.report.exact(span),
                issue_key=key,
                stance=stance,
                date=event.date,
                voiced_by=event.voiced_by,
                citation=event.citation,
            )


def _trigger_start(event: EventMention) -> int:
    """Where the event's trigger begins."""
    return event.citation.trigger.start


def _stance(event: EventMention) -> Stance:
    """Not supporting is opposing; not opposing ("is not opposed to") and not asking are neither."""
    stance = _STANCES[event.event]
    if "negation" in event.aux:
        return "oppose" if event.event == "SUPPORT" else "neutral"
    return "conditional" if "hypothetical" in event.aux else stance


def _issue_key(analysis: Analysis, grounding: Grounding, span: Span) -> tuple[str, ...]:
    """Content words, with countries under one name whatever their form ("Syrian", "Syria")."""
    words = set(content_key(analysis, span))
    for i in analysis.tokens_in(span):
        if i in grounding.state_words:
            words.discard(analysis.tokens[i].lemma)
            words.add(f"={grounding.state_words[i]}")
    return tuple(sorted(words))
