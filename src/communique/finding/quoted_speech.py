"""Shares out all quoted speech among the attributions, whatever the parse made of it.

A cue's content takes in whole quotations; those that no parse ties to a cue go to the cue beside
them, or to the speaker before them: "A," he said, "B." is one statement, and so is "A," he said. "B."
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from communique.codebook.cues import CueWords, cue_words
from communique.finding.parts import Attribution, source_phrase
from communique.finding.quotations import Quotation
from communique.finding.sources import find_speaker, is_passive
from communique.finding.verbs import hearers_of, is_prevented, verb_cue
from communique.model.analysis import Analysis

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_MIN_WORDS = 3  # shorter ones are labels unless a cue takes them
_SPOKEN_END = frozenset({",", "?", "!", ".", "…"})
_LEADS_OUT = frozenset(",?!")
_LEADS_IN = frozenset({",", ":", "that"})
_SENTENCE_END = frozenset({".", "!", "?", "…"})


@dataclass(frozen=True, slots=True)
class _Speech:
    """A quotation as the tokens `first..last` (last excluded) of paragraph `paragraph`."""

    number: int
    first: int
    last: int
    paragraph: int
    continues: bool


@dataclass(slots=True)
class _Shares:
    """The attributions as they grow, and which of them each quotation belongs to."""

    analysis: Analysis
    inside: tuple[int, ...]
    words: CueWords
    attributions: list[Attribution]
    owner: dict[int, int] = field(default_factory=dict)
    by_verb: dict[int, int] = field(default_factory=dict)

    def give(self, at: int, speech: _Speech) -> None:
        """Let attribution number `at` have the whole quotation."""
        grown = self.attributions[at].content | frozenset(range(speech.first, speech.last))
        self.attributions[at] = replace(self.attributions[at], content=grown)
        self.owner[speech.number] = at

    def renew(self, at: int) -> int:
        """A further statement of the same speaker, under the cue that went before."""
        self.attributions.append(replace(self.attributions[at], content=frozenset()))
        return len(self.attributions) - 1

    def add(self, attribution: Attribution) -> int:
        """Take up an attribution that only its quotation shows."""
        self.attributions.append(attribution)
        self.by_verb[attribution.verb] = len(self.attributions) - 1
        return len(self.attributions) - 1


def share_quotations(
    analysis: Analysis,
    quotations: tuple[Quotation, ...],
    inside: tuple[int, ...],
    cued: Sequence[Attribution],
) -> tuple[Attribution, ...]:
    """The attributions with all quoted speech of the body shared out among them."""
    shares = _Shares(analysis, inside, cue_words(), list(cued))
    shares.by_verb = {one.verb: n for n, one in enumerate(cued)}
    speeches = _speeches(analysis, quotations, inside)
    _own_touched(shares, {speech.number: speech for speech in speeches})
    for at, speech in enumerate(speeches):
        if speech.number not in shares.owner:
            _settle(shares, speech, speeches[at - 1] if at else None)
    for speech, following in reversed(list(pairwise(speeches))):
        if speech.continues and speech.number not in shares.owner:
            _precede(shares, speech, following)
    return tuple(_without_insertions(shares, one) for one in shares.attributions)


def _without_insertions(shares: _Shares, one: Attribution) -> Attribution:
    """ "'No,' the envoy, who was tired, said": what stands between comma, marks and cue is not said.

    The parser now and then hangs the speaker's description into what was quoted.
    """
    tokens, home = shares.analysis.tokens, shares.inside[one.verb]
    quoted = [i for i in one.content if shares.inside[i] not in (-1, home) and i < one.verb]
    if not quoted:
        return one
    last = max(quoted)
    if not any(tokens[i].text[-1] in _LEADS_OUT for i in (last, last - 1)):
        return one
    kept = frozenset(i for i in one.content if not last < i < one.verb)
    return replace(one, content=kept)


def _speeches(
    analysis: Analysis, quotations: tuple[Quotation, ...], inside: tuple[int, ...]
) -> list[_Speech]:
    bounds: dict[int, list[int]] = {}
    for i, number in enumerate(inside):
        if number >= 0 and analysis.sentence(i).region == "body":
            bounds.setdefault(number, [i, i])[1] = i + 1
    return [
        _Speech(
            number, first, last, analysis.sentence(first).paragraph, quotations[number].continues
        )
        for number, (first, last) in bounds.items()
    ]


def _own_touched(shares: _Shares, speeches: dict[int, _Speech]) -> None:
    """Give each quotation to the innermost attribution from outside whose content reaches into it."""
    inside = shares.inside
    order = sorted(
        range(len(shares.attributions)), key=lambda n: -len(shares.attributions[n].content)
    )
    for at in order:
        attribution = shares.attributions[at]
        home = inside[attribution.verb]
        touched = {inside[i] for i in attribution.content if inside[i] not in (-1, home)}
        for number in sorted(touched & speeches.keys()):
            shares.give(at, speeches[number])


def _settle(shares: _Shares, speech: _Speech, previous: _Speech | None) -> None:
    """Find a quotation without an owner the one it belongs to, if it is speech at all."""
    if previous and previous.continues and previous.number in shares.owner:
        shares.give(shares.owner[previous.number], speech)
        return
    if not _is_speech(shares.analysis, speech):
        return
    verb = _cue_after(shares, speech) or _cue_before(shares, speech)
    if verb is not None:
        at = shares.by_verb.get(verb)
        shares.give(shares.add(_spoken(shares, verb, speech)) if at is None else at, speech)
    elif _stands_alone(shares, speech):
        _follow(shares, speech, previous)


def _is_speech(analysis: Analysis, speech: _Speech) -> bool:
    """Whether these are somebody's words, not a name or a label in marks."""
    tokens = analysis.tokens[speech.first : speech.last]
    if any(token.text[-1] in _SPOKEN_END for token in tokens[-2:]):
        return True
    n_words = sum(token.upos not in ("PUNCT", "SPACE") for token in tokens)
    return n_words >= _MIN_WORDS and any(token.tag in _FINITE for token in tokens)


def _cue_after(shares: _Shares, speech: _Speech) -> int | None:
    """The verb of " ... ," the envoy said": the first one after the marks, in the same sentence."""
    tokens = shares.analysis.tokens
    if any(token.text == "." for token in tokens[max(speech.first, speech.last - 2) : speech.last]):
        return None  # a full stop inside the marks ends the sentence, "?" and "!" may not
    for i in range(speech.last, len(tokens)):
        if shares.inside[i] >= 0 or tokens[i].text in _SENTENCE_END:
            return None
        if shares.analysis.sentence(i).paragraph != speech.paragraph:
            return None
        if tokens[i].upos == "VERB":
            return i if _can_quote(shares, i, speech) else None
    return None


def _cue_before(shares: _Shares, speech: _Speech) -> int | None:
    """The verb of "the envoy said: " ... ": the last one before the marks, where a mark leads in."""
    tokens = shares.analysis.tokens
    if speech.first == 0 or tokens[speech.first - 1].text not in _LEADS_IN:
        return None
    for i in range(speech.first - 1, -1, -1):
        if shares.inside[i] >= 0 or tokens[i].text in _SENTENCE_END:
            return None
        if tokens[i].upos == "VERB" and _can_quote(shares, i, speech):
            return i
    return None


def _can_quote(shares: _Shares, verb: int, speech: _Speech) -> bool:
    entry = shares.words.verb(shares.analysis.tokens[verb].lemma)
    if entry is None or not entry.quotes or is_prevented(shares.analysis, verb, shares.words):
        return False
    if is_passive(shares.analysis, verb):
        return False
    return _speaker(shares.analysis, verb, speech) is not None


def _speaker(analysis: Analysis, verb: int, speech: _Speech) -> int | None:
    """Who says it, outside the marks, where the parser may have taken a quoted word for the subject."""
    for subject in analysis.dependents(verb, "nsubj"):
        if not speech.first <= subject < speech.last:
            return subject
    speaker = find_speaker(analysis, verb)
    inside = speaker is None or speech.first <= speaker < speech.last
    return None if inside else speaker


def _spoken(shares: _Shares, verb: int, speech: _Speech) -> Attribution:
    """The attribution of a verb whose quotation the parse did not make its clause."""
    analysis = shares.analysis
    speaker = _speaker(analysis, verb, speech)
    cue = verb_cue(analysis, verb)
    quoted = frozenset(i for i in analysis.subtree(verb) if shares.inside[i] >= 0)
    return Attribution(
        speaker=speaker,
        source=source_phrase(analysis, speaker, verb, quoted | {*cue}),
        verb=verb,
        cue=cue,
        content=frozenset(),
        type="statement",
        hearers=hearers_of(analysis, verb, shares.words),
    )


def _stands_alone(shares: _Shares, speech: _Speech) -> bool:
    """Whether the quotation is a sentence of its own, whatever the parser took for one.

    A sentence ends before it, or its paragraph or a quotation begins with it; and it ends with one.
    """
    tokens = shares.analysis.tokens
    before = speech.first - 1
    opens = (
        before < 0
        or shares.analysis.sentence(before).paragraph != speech.paragraph
        or shares.inside[before] >= 0
        or tokens[before].text in _SENTENCE_END
    )
    closing = tokens[max(speech.first, speech.last - 2) : speech.last]
    return opens and any(token.text[-1] in _SENTENCE_END for token in closing)


def _follow(shares: _Shares, speech: _Speech, previous: _Speech | None) -> None:
    """Give it to the speaker before: a new sentence or paragraph of the same statement."""
    if previous is None or previous.number not in shares.owner:
        return
    analysis = shares.analysis
    opens_next = analysis.sentence(speech.first - 1).paragraph == previous.paragraph
    if previous.paragraph == speech.paragraph or opens_next:
        at = shares.owner[previous.number]
        shares.give(at if _is_all_quoted(shares, at) else shares.renew(at), speech)


def _is_all_quoted(shares: _Shares, at: int) -> bool:
    """Whether the statement is nothing but quotation; after a mixed one the quotation is a new one."""
    home = shares.inside[shares.attributions[at].verb]
    return all(
        shares.inside[i] not in (-1, home) or shares.analysis.tokens[i].upos in ("PUNCT", "SPACE")
        for i in shares.attributions[at].content
    )


def _precede(shares: _Shares, speech: _Speech, following: _Speech) -> None:
    """Give a quotation that runs on to the speaker who is named only after its last paragraph."""
    if following.number in shares.owner:
        shares.give(shares.owner[following.number], speech)
