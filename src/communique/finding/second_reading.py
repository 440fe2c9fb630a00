"""Events read a second time by the trained reader: whether what they tell of happened.

The reader sees the whole sentence and speaks of what it mainly tells. It neither makes an event nor names
one anew: where it was surest of another category, the rules' was right more often than its own; nor does
its holding of the rules' category say how far to trust an event (docs/evaluation.md).
"""

from collections.abc import Iterable
from dataclasses import replace

from communique.model.analysis import Analysis
from communique.model.findings import EventMention
from communique.model.scores import SecondReader
from communique.model.text import Span

_UNTRUE = 0.0  # UW's scale: from here down a predicate did not happen
_HISTORICAL = "historical"
_INFINITIVE = "VB"  # the form that most leaves open whether it happened
_DENIALS = frozenset({"REJECT"})  # that something is not done is what they assert


def read_again(
    analysis: Analysis, events: Iterable[EventMention], reader: SecondReader | None
) -> tuple[EventMention, ...]:
    """The events, open where the reader holds what they tell of for untrue."""
    if reader is None:
        return tuple(events)
    return tuple(_reality(analysis, event, reader) for event in events)


def sentence_of(analysis: Analysis, event: EventMention) -> int:
    """The number of the sentence that an event's trigger stands in."""
    return analysis.sentence_of[analysis.tokens_in(event.citation.trigger)[0]]


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
