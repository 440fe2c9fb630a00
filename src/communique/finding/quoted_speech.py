"""Shares out all quoted speech among the attributions, whatever the parse made of it.

A cue's content takes in whole quotations; those that no parse ties to a cue go to the cue beside
them, or to the speaker before them: "A," he said, "B." is one statement, and so is "A," he said. "B."
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from communique.codebook.cues import cue_words
from communique.finding.parts import Attribution, Prose, source_phrase
from communique.finding.quotations import Quotation
from communique.finding.speeches import (
    Speech,
    cue_after,
    cue_before,
    is_speech,
    speaker_beside,
    speeches_in,
    stands_alone,
)
from communique.finding.verbs import hearers_of, verb_cue
from communique.model.analysis import Analysis

_LEADS_OUT = frozenset(",?!")


@dataclass(slots=True)
class _Shares:
    """The attributions as they grow, and which of them each quotation belongs to."""

    prose: Prose
    attributions: list[Attribution]
    owner: dict[int, int] = field(default_factory=dict)
    by_verb: dict[int, int] = field(default_factory=dict)

    def give(self, at: int, speech: Speech) -> None:
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
    shares = _Shares(Prose(analysis, inside, cue_words()), list(cued))
    shares.by_verb = {one.verb: n for n, one in enumerate(cued)}
    speeches = speeches_in(analysis, quotations, inside)
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
    tokens, home = shares.prose.analysis.tokens, shares.prose.inside[one.verb]
    quoted = [i for i in one.content if shares.prose.inside[i] not in (-1, home) and i < one.verb]
    if not quoted:
        return one
    last = max(quoted)
    if not any(tokens[i].text[-1] in _LEADS_OUT for i in (last, last - 1)):
        return one
    kept = frozenset(i for i in one.content if not last < i < one.verb)
    return replace(one, content=kept)


def _own_touched(shares: _Shares, speeches: dict[int, Speech]) -> None:
    """Give each quotation to the innermost attribution from outside whose content reaches into it."""
    inside = shares.prose.inside
    order = sorted(
        range(len(shares.attributions)), key=lambda n: -len(shares.attributions[n].content)
    )
    for at in order:
        attribution = shares.attributions[at]
        home = inside[attribution.verb]
        touched = {inside[i] for i in attribution.content if inside[i] not in (-1, home)}
        for number in sorted(touched & speeches.keys()):
            shares.give(at, speeches[number])


def _settle(shares: _Shares, speech: Speech, previous: Speech | None) -> None:
    """Find a quotation without an owner the one it belongs to, if it is speech at all."""
    if previous and previous.continues and previous.number in shares.owner:
        shares.give(shares.owner[previous.number], speech)
        return
    if not is_speech(shares.prose.analysis, speech):
        return
    verb = cue_after(shares.prose, speech) or cue_before(shares.prose, speech)
    if verb is not None:
        at = shares.by_verb.get(verb)
        shares.give(shares.add(_spoken(shares, verb, speech)) if at is None else at, speech)
    elif stands_alone(shares.prose, speech):
        _follow(shares, speech, previous)


def _spoken(shares: _Shares, verb: int, speech: Speech) -> Attribution:
    """The attribution of a verb whose quotation the parse did not make its clause."""
    analysis = shares.prose.analysis
    speaker = speaker_beside(analysis, verb, speech)
    cue = verb_cue(analysis, verb)
    quoted = frozenset(i for i in analysis.subtree(verb) if shares.prose.inside[i] >= 0)
    return Attribution(
        speaker=speaker,
        source=source_phrase(analysis, speaker, verb, quoted | {*cue}),
        verb=verb,
        cue=cue,
        content=frozenset(),
        type="statement",
        hearers=hearers_of(analysis, verb, shares.prose.words),
    )


def _follow(shares: _Shares, speech: Speech, previous: Speech | None) -> None:
    """Give it to the speaker before: a new sentence or paragraph of the same statement."""
    if previous is None or previous.number not in shares.owner:
        return
    analysis = shares.prose.analysis
    opens_next = analysis.sentence(speech.first - 1).paragraph == previous.paragraph
    if previous.paragraph == speech.paragraph or opens_next:
        at = shares.owner[previous.number]
        shares.give(at if _is_all_quoted(shares, at) else shares.renew(at), speech)


def _is_all_quoted(shares: _Shares, at: int) -> bool:
    """Whether the statement is nothing but quotation; after a mixed one the quotation is a new one."""
    home = shares.prose.inside[shares.attributions[at].verb]
    return all(
        shares.prose.inside[i] not in (-1, home)
        or shares.prose.analysis.tokens[i].upos in ("PUNCT", "SPACE")
        for i in shares.attributions[at].content
    )


def _precede(shares: _Shares, speech: Speech, following: Speech) -> None:
    """Give a quotation that runs on to the speaker who is named only after its last paragraph."""
    if following.number in shares.owner:
        shares.give(shares.owner[following.number], speech)
