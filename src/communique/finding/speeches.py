"""Quotations as what somebody says: whether they are speech at all, stand alone, and which verb beside them says them."""

from dataclasses import dataclass

from communique.finding.parts import Prose
from communique.finding.quotations import Quotation
from communique.finding.sources import find_speaker, is_passive
from communique.finding.verb_groups import FINITE
from communique.finding.verbs import is_prevented
from communique.model.analysis import Analysis

_MIN_WORDS = 3  # shorter ones are labels unless a cue takes them
_SPOKEN_END = frozenset({",", "?", "!", ".", "…"})
_LEADS_IN = frozenset({",", ":", "that"})
_SENTENCE_END = frozenset({".", "!", "?", "…"})


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation as the tokens `first..last` (last excluded) of paragraph `paragraph`."""

    number: int
    first: int
    last: int
    paragraph: int
    continues: bool


def speeches_in(
    analysis: Analysis, quotations: tuple[Quotation, ...], inside: tuple[int, ...]
) -> list[Speech]:
    """The quotations of the body, in text order."""
    bounds: dict[int, list[int]] = {}
    for i, number in enumerate(inside):
        if number >= 0 and analysis.sentence(i).region == "body":
            bounds.setdefault(number, [i, i])[1] = i + 1
    return [
        Speech(
            number, first, last, analysis.sentence(first).paragraph, quotations[number].continues
        )
        for number, (first, last) in bounds.items()
    ]


def is_speech(analysis: Analysis, speech: Speech) -> bool:
    """Whether these are somebody's words, not a name or a label in marks."""
    tokens = analysis.tokens[speech.first : speech.last]
    if any(token.text[-1] in _SPOKEN_END for token in tokens[-2:]):
        return True
    n_words = sum(token.upos not in ("PUNCT", "SPACE") for token in tokens)
    return n_words >= _MIN_WORDS and any(token.tag in FINITE for token in tokens)


def cue_after(prose: Prose, speech: Speech) -> int | None:
    """The verb of " ... ," the envoy said": the first one after the marks, in the same sentence."""
    tokens = prose.analysis.tokens
    if any(token.text == "." for token in tokens[max(speech.first, speech.last - 2) : speech.last]):
        return None  # a full stop inside the marks ends the sentence, "?" and "!" may not
    for i in range(speech.last, len(tokens)):
        if prose.inside[i] >= 0 or tokens[i].text in _SENTENCE_END:
            return None
        if prose.analysis.sentence(i).paragraph != speech.paragraph:
            return None
        if tokens[i].upos == "VERB":
            return i if _can_quote(prose, i, speech) else None
    return None


def cue_before(prose: Prose, speech: Speech) -> int | None:
    """The verb of "the envoy said: " ... ": the last one before the marks, where a mark leads in."""
    tokens = prose.analysis.tokens
    if speech.first == 0 or tokens[speech.first - 1].text not in _LEADS_IN:
        return None
    for i in range(speech.first - 1, -1, -1):
        if prose.inside[i] >= 0 or tokens[i].text in _SENTENCE_END:
            return None
        if tokens[i].upos == "VERB" and _can_quote(prose, i, speech):
            return i
    return None


def _can_quote(prose: Prose, verb: int, speech: Speech) -> bool:
    entry = prose.words.verb(prose.analysis.tokens[verb].lemma)
    if entry is None or not entry.quotes or is_prevented(prose.analysis, verb, prose.words):
        return False
    if is_passive(prose.analysis, verb):
        return False
    return speaker_beside(prose.analysis, verb, speech) is not None


def speaker_beside(analysis: Analysis, verb: int, speech: Speech) -> int | None:
    """Who says it, outside the marks, where the parser may have taken a quoted word for the subject."""
    for subject in analysis.dependents(verb, "nsubj"):
        if not speech.first <= subject < speech.last:
            return subject
    speaker = find_speaker(analysis, verb)
    inside = speaker is None or speech.first <= speaker < speech.last
    return None if inside else speaker


def stands_alone(prose: Prose, speech: Speech) -> bool:
    """Whether the quotation is a sentence of its own, whatever the parser took for one.

    A sentence ends before it, or its paragraph or a quotation begins with it; and it ends with one.
    """
    tokens = prose.analysis.tokens
    before = speech.first - 1
    opens = (
        before < 0
        or prose.analysis.sentence(before).paragraph != speech.paragraph
        or prose.inside[before] >= 0
        or tokens[before].text in _SENTENCE_END
    )
    closing = tokens[max(speech.first, speech.last - 2) : speech.last]
    return opens and any(token.text[-1] in _SENTENCE_END for token in closing)
