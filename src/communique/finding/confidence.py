"""How sure an event is: the share of events like it that two judges found right in every part."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from communique.codebook.confidence import likelihood
from communique.codebook.plover import categories
from communique.finding.second_reading import sentence_of
from communique.model.analysis import Analysis
from communique.model.findings import EventMention
from communique.model.text import Span
from communique.model.world import Actor, Grounding

_UNKNOWN = "UNK"
_LONG, _FAR = 40, 12  # words


def rated(
    analysis: Analysis, grounding: Grounding, events: Iterable[EventMention]
) -> tuple[EventMention, ...]:
    """The events with their confidence: how likely category, doer, recipient and modes are all right."""
    return tuple(
        replace(event, confidence=likelihood(traits(analysis, grounding, event)))
        for event in events
    )


def traits(analysis: Analysis, grounding: Grounding, event: EventMention) -> frozenset[str]:
    """What is known of an event that tells how far to trust it ("actor:country", "form:VERB")."""
    return frozenset(
        (
            *_party("actor", event.actors),
            *_party("recipient", event.recipients),
            *_mention("actor", analysis, grounding, event.actor_spans),
            *_mention("recipient", analysis, grounding, event.recipient_spans),
            *_link("actor", analysis, event, event.actor_spans),
            *_link("recipient", analysis, event, event.recipient_spans),
            *_telling(analysis, event),
        )
    )


def _party(role: str, actors: Sequence[Actor]) -> Iterator[str]:
    """How well the party's first actor is known."""
    if not actors:
        yield f"{role}:none"
        return
    first = actors[0]
    known = "unknown" if first.sector == _UNKNOWN else "sector" if first.sector else "words"
    yield f"{role}:{'country' if first.code else known}"
    if len(actors) > 1:
        yield f"{role}:several"


def _mention(
    role: str, analysis: Analysis, grounding: Grounding, spans: Sequence[Span]
) -> Iterator[str]:
    """Whether the party's first phrase is a name, a role or a pronoun, and how far that was guessed."""
    for i in analysis.tokens_in(spans[0]) if spans else ():
        mention = grounding.by_token.get(i)
        if mention:
            yield f"{role}:{mention.form}"
            if mention.basis != "as_written":
                yield f"{role}:{mention.basis}"
            return


def _link(
    role: str, analysis: Analysis, event: EventMention, spans: Sequence[Span]
) -> Iterator[str]:
    """How the party's first phrase hangs on the trigger: straight ("nsubj") or over other words."""
    trigger = analysis.tokens_in(event.citation.trigger)[-1]
    for i in analysis.tokens_in(spans[0]) if spans else ():
        token = analysis.tokens[i]
        if token.head == trigger and token.deprel != "punct":
            yield f"{role}:{token.deprel}"
            return
    if spans:
        yield f"{role}:remote"


def _telling(analysis: Analysis, event: EventMention) -> Iterator[str]:
    """The trigger's word class and surroundings, and what kind of event it tells."""
    trigger = analysis.tokens_in(event.citation.trigger)[-1]
    yield f"form:{analysis.tokens[trigger].upos}"
    yield f"quad:{categories()[event.event].quad}"
    yield f"event:{event.event}"
    sentence = analysis.sentences[sentence_of(analysis, event)]
    if sentence.last - sentence.first > _LONG:
        yield "long"
    if event.actor_spans:
        gap = analysis.tokens_in(event.actor_spans[0])
        if gap and not 0 <= trigger - gap[-1] <= _FAR:
            yield "far"
    if event.voiced_by:
        yield "voiced"
    if event.aux:
        yield "open"
    if analysis.report.published is None:
        yield "undated"
