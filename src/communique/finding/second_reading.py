"""Events read a second time by the trained reader: whether it knows them again, and whether they happened.

The rules link the parties to a trigger and say which event it is; the reader sees the whole sentence with
these parties marked, and speaks of what the sentence mainly tells. It neither makes an event nor names
one anew: where it was surest of another category, the rules' was right more often than its own.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, NamedTuple

from communique.model.analysis import Analysis
from communique.model.findings import EventMention
from communique.model.scores import RelationScores, SecondReader
from communique.model.text import Span

# PLV counts CONCEDE and RETREAT as one root.
_ROOT_OF = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_CERTAIN = 0.9
_UNTRUE = 0.0  # UW's scale: from here down a predicate did not happen
_HISTORICAL = "historical"
_INFINITIVE = "VB"  # the form that most leaves open whether it happened
_DENIALS = frozenset({"REJECT"})  # that something is not done is what they assert


# What the reader holds of the rules' category: the same with much or less certainty, or another one.
# It is asked where both parties stand in the trigger's sentence.
View = Literal["agrees", "leans", "differs", "unasked"]


class Reread(NamedTuple):
    """An event after its second reading."""

    event: EventMention
    view: View


def read_again(
    analysis: Analysis, events: Iterable[EventMention], reader: SecondReader | None
) -> tuple[Reread, ...]:
    """The events with what the reader thinks of them, open where it holds one for untrue."""
    if reader is None:
        return tuple(Reread(event, "unasked") for event in events)
    return tuple(
        Reread(_reality(analysis, event, reader), _view(analysis, event, reader))
        for event in events
    )


def sentence_of(analysis: Analysis, event: EventMention) -> int:
    """The number of the sentence that an event's trigger stands in."""
    return analysis.sentence_of[analysis.tokens_in(event.citation.trigger)[0]]


def _view(analysis: Analysis, event: EventMention, reader: SecondReader) -> View:
    scores = _scores(analysis, event, reader)
    told = _ROOT_OF.get(event.event, event.event)
    # a category of the user's own codebook was shown to no model
    if scores is None or told not in scores.roots:
        return "unasked"
    if scores.root != told:
        return "differs"
    return "agrees" if scores.roots[told] >= _CERTAIN else "leans"


def _scores(analysis: Analysis, event: EventMention, reader: SecondReader) -> RelationScores | None:
    """What the first actor does to the first recipient of the trigger's sentence."""
    if "negation" in event.aux:
        return None
    sentence = sentence_of(analysis, event)
    source = first_tokens(analysis, event.actor_spans, sentence)
    target = first_tokens(analysis, event.recipient_spans, sentence)
    return reader.relation(source, target) if source and target else None


def first_tokens(analysis: Analysis, spans: Iterable[Span], sentence: int) -> range:
    """The tokens of the first span that lies in a sentence; none where no span does."""
    for span in spans:
        tokens = analysis.tokens_in(span)
        if tokens and analysis.sentence_of[tokens[0]] == sentence:
            return tokens
    return range(0)


def _reality(analysis: Analysis, event: EventMention, reader: SecondReader) -> EventMention:
    """What the reader holds for untrue is not asserted, though no word that the rules know denies it."""
    if event.event in _DENIALS or set(event.aux) - {_HISTORICAL}:
        return event
    trigger = analysis.tokens_in(event.citation.trigger)[-1]
    # A reading costs time: of 339 verbs of all open forms in news of four corpora it took one for untrue.
    if analysis.tokens[trigger].tag != _INFINITIVE:
        return event
    value = reader.factuality(trigger)
    if value is None or value > _UNTRUE:
        return event
    aux = (*event.aux, "hypothetical")
    return replace(event, aux=aux, citation=replace(event.citation, aux=aux))
