"""What later sentences add to the toll of the event being told: "The death toll rose to 31", "Among the dead ..."."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from communique.codebook.events import event_table
from communique.codebook.sizes import counting_words
from communique.finding.background import is_background, is_cumulative
from communique.finding.body import body_tokens
from communique.finding.breakdowns import parts_at, told_among
from communique.finding.means import is_means
from communique.finding.numerals import numeral_before
from communique.finding.sizes import deaths_at
from communique.finding.tolls import TollKind, is_toll, running_toll
from communique.finding.voices import innermost_voice
from communique.model.analysis import Analysis
from communique.model.findings import Count, CountPart, EventMention, Findings, Size
from communique.model.text import Citation, cite
from communique.model.world import Grounding

_ASSAULT = "ASSAULT"
UpdateKind = TollKind | Literal["bare"]
_NEAR = 2  # sentences: "A bomb went off in the market. [...] Nine people died."
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A running toll or some of the dead, told by the noun at `token`."""

    token: int
    count: Count | None = None
    kind: UpdateKind = "standing"
    parts: tuple[CountPart, ...] = ()


def with_updates(
    analysis: Analysis, grounding: Grounding, found: Findings, mentions: Sequence[EventMention]
) -> tuple[EventMention, ...]:
    """The mentions in text order, with later sentences' numbers of dead cited where they stand.

    A toll belongs to the assault told last before it, one that tells of dead before others. Without
    one it is nobody's.
    """
    told = list(mentions)
    # A toll that somebody gives sums up; "eight died" of one voice counts only where there is none.
    updates = sorted(_iter_updates(analysis, grounding), key=lambda one: one.kind == "bare")
    for update in updates:
        place = _told_before(analysis, told, update)
        if place is not None:
            told[place] = _updated(analysis, found, told[place], update)
    return tuple(told)


def _iter_updates(analysis: Analysis, grounding: Grounding) -> Iterator[Update]:
    for i in body_tokens(analysis):
        update = _update_at(analysis, grounding, i)
        if update:
            yield update


def _update_at(analysis: Analysis, grounding: Grounding, i: int) -> Update | None:
    update = _read_update(analysis, grounding, i)
    return None if update and _is_of_a_calamity(analysis, i) else update


def _is_of_a_calamity(analysis: Analysis, i: int) -> bool:
    """ "the death toll from the flood"; fire is one, rocket fire is none."""
    calamities = event_table().calamities
    return any(
        analysis.tokens[k].lemma in calamities and not is_means(analysis, k)
        for k in analysis.subtree(analysis.tokens[i].head)
    )


def _read_update(analysis: Analysis, grounding: Grounding, i: int) -> Update | None:
    if is_toll(analysis, i):
        toll = running_toll(analysis, i)
        if toll is None or is_cumulative(analysis, grounding.times, i):
            return None
        return Update(token=i, count=toll[0], kind=toll[1])
    if _are_the_dead(analysis, i):
        parts = told_among(analysis, i) or _comprised(analysis, i) or _some_of(analysis, i)
        return Update(token=i, parts=parts) if parts else None
    dead = deaths_at(analysis, i)
    if dead is None or is_background(analysis, grounding.times, i):
        return None
    return Update(token=i, count=dead, kind="bare")


def _are_the_dead(analysis: Analysis, i: int) -> bool:
    """ "the dead", "the victims", "those killed" """
    words, token = counting_words(), analysis.tokens[i]
    if token.lemma in words.parts.wholes:
        return True
    fates = analysis.dependents(i, "acl", "relcl")
    is_open = token.text.casefold() in words.parts.them
    return is_open and any(analysis.tokens[k].lemma in words.dead for k in fates)


def _comprised(analysis: Analysis, whole: int) -> tuple[CountPart, ...]:
    """ "The dead included two nurses" """
    token = analysis.tokens[whole]
    verb = analysis.tokens[token.head]
    if token.deprel not in _SUBJECTS or verb.lemma not in counting_words().parts.within:
        return ()
    return parts_at(analysis, analysis.dependents(verb.i, "dobj", "attr"))


def _some_of(analysis: Analysis, whole: int) -> tuple[CountPart, ...]:
    """ "Five of the dead were children" """
    of = analysis.tokens[analysis.tokens[whole].head]
    subject = analysis.tokens[of.head]
    numeral = numeral_before(analysis, subject.i)
    if of.lemma != "of" or subject.deprel not in _SUBJECTS or numeral is None:
        return ()
    nouns = analysis.dependents(subject.head, "attr")
    return tuple(CountPart(n=numeral.n, scope=analysis.tokens[i].lemma) for i in nouns[:1])


def _told_before(
    analysis: Analysis, mentions: Sequence[EventMention], update: Update
) -> int | None:
    """The asserted assault that was told last, in the update's sentence or before it."""
    end = analysis.sentence_span(update.token).end
    assaults = [
        i
        for i, mention in enumerate(mentions)
        if mention.event == _ASSAULT and not mention.aux and mention.citation.trigger.end <= end
    ]
    if update.kind == "bare":
        assaults = [i for i in assaults if _is_near(analysis, mentions[i], update)]
    deadly = [i for i in assaults if _is_deadly(analysis, mentions[i])]
    return next(reversed(deadly or assaults), None)


def _is_near(analysis: Analysis, mention: EventMention, update: Update) -> bool:
    numbers = (analysis.sentence_of[i] for i in (_trigger(analysis, mention), update.token))
    first, second = numbers
    return 0 <= second - first <= _NEAR


def _is_deadly(analysis: Analysis, mention: EventMention) -> bool:
    if mention.size and mention.size.dead:
        return True
    trigger = analysis.tokens[_trigger(analysis, mention)]
    return trigger.lemma in counting_words().dead


def _updated(
    analysis: Analysis, found: Findings, mention: EventMention, update: Update
) -> EventMention:
    size = mention.size or Size()
    told = _citation(analysis, found, mention, update.token)
    dead = size.dead
    if update.count and (dead is None or _has_risen(dead, update)):
        dead = _with_parts(_moved_on(dead, update.count, told), update.count.parts, told)
    elif update.parts and dead:
        dead = _with_parts(dead, update.parts, told)
    return replace(mention, size=replace(size, dead=dead)) if dead else mention


def _moved_on(dead: Count | None, count: Count, told: Citation | None) -> Count:
    """The later number of the same people: who they are and some of them were told before."""
    if dead is None:
        return replace(count, parts=(), citation=told)
    return replace(count, scope=count.scope or dead.scope, parts=dead.parts, citation=told)


def _with_parts(dead: Count, parts: Sequence[CountPart], told: Citation | None) -> Count:
    known = {dead.scope, *(part.scope for part in dead.parts)}
    new = (part for part in parts if part.n <= dead.n and part.scope not in known)
    return replace(dead, parts=(*dead.parts, *(replace(part, citation=told) for part in new)))


def _has_risen(dead: Count, update: Update) -> bool:
    """Of a number that has risen the later one holds; of two that are only given, the first."""
    return update.kind == "rising" and update.count is not None and update.count.n > dead.n


def _citation(
    analysis: Analysis, found: Findings, mention: EventMention, token: int
) -> Citation | None:
    """The sentence of the number, where it is another than the event's."""
    span, trigger = analysis.sentence_span(token), analysis.tokens[token].span
    if span.start == analysis.sentence_span(_trigger(analysis, mention)).start:
        return None
    voice = innermost_voice(found.statements, trigger)
    return cite(analysis.report, span, trigger, voiced_by=voice)


def _trigger(analysis: Analysis, mention: EventMention) -> int:
    return analysis.tokens_in(mention.citation.trigger)[-1]
