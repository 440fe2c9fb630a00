"""Whom "him", "it" and "them" stand for where they cannot be the doer: nobody accuses himself with "him"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from communique.codebook.events import event_table
from communique.codebook.prepositions import prepositions
from communique.finding.dependents import objects_of_prepositions
from communique.finding.misparsed import is_reflexive
from communique.finding.participants import Party, actors_of, known
from communique.model.analysis import Analysis
from communique.model.world import ActorMention, Grounding

_PERSONAL = frozenset({"him", "her"})
_PLURAL = frozenset({"them", "their"})
# What a state has and is its own: "its government", "its army".
_OF_STATES = frozenset({"GOV", "MIL", "LEG", "COP", "JUD", "SPY"})
_BODIES = frozenset({"state", "body", "group"})
_LEAGUES = frozenset({"EUR", "IGO"})
_BLAMING = frozenset({"ACCUSE", "SANCTION"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def meant_by_pronouns(
    analysis: Analysis, grounding: Grounding, verb: int, doers: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "toppled [the speaker], accusing him of theft": the object pronoun is whoever else was just named."""
    heads = (
        *analysis.dependents(verb, "dobj", "dative"),
        *objects_of_prepositions(analysis, verb, prepositions().partners),
    )
    keys = {actor.key for actor in actors_of(doers)}
    pronouns = (
        i for i in heads if analysis.tokens[i].tag == "PRP" and not is_reflexive(analysis, i)
    )
    found = (named_before(analysis, grounding, i, keys) for i in pronouns)
    return tuple(party for party in found if party)[:1] if keys else ()


def owners_meant(
    analysis: Analysis, grounding: Grounding, others: tuple[Party, ...], doers: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "condemned [Chad]'s raids and urged its government to stop": of the country that "its" can only stand for."""
    keys = {actor.key for actor in actors_of(doers)}
    return tuple(_of_owner(analysis, grounding, party, keys) for party in others)


def arms_meant(
    analysis: Analysis, grounding: Grounding, doers: tuple[Party, ...], struck: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "Mali accused [Togo] after its jets shot down a Malian plane": whose arms they can only be.

    Nobody strikes his own; and a league condemns another for what that one's troops have done.
    """
    return tuple(_of_other(analysis, grounding, party, struck) for party in doers)


def _of_other(
    analysis: Analysis, grounding: Grounding, party: Party, struck: tuple[Party, ...]
) -> Party:
    head = _head_of(analysis, party)
    pronouns = [i for i in analysis.dependents(head, "poss") if analysis.tokens[i].tag == "PRP$"]
    named = {
        grounding.state_words[i]
        for other in struck
        for i in analysis.tokens_in(other.span)
        if i in grounding.state_words
    }
    codes = {actor.code for actor in party.actors}
    is_open = codes == {None} and analysis.tokens[head].lemma in event_table().machines
    is_own = len(named) == 1 and (codes == named or is_open)
    if not pronouns or not (is_own or _is_of_league(analysis, codes, pronouns[0])):
        return party
    for mention in _before(analysis, grounding, pronouns[0]):
        others = {actor.code for actor in mention.actors}
        is_state = {actor.kind for actor in mention.actors} == {"state"}
        is_other = is_state and len(others) == 1 and None not in others and others != named
        if is_other and _agrees(analysis, mention, analysis.tokens[pronouns[0]].text.casefold()):
            return _of_state(party, others.pop())
    return party


def _is_of_league(analysis: Analysis, codes: set[str | None], pronoun: int) -> bool:
    """ "the EU suspended Guinea after [its] soldiers fired on a crowd" """
    above = (i for i in analysis.ancestors(pronoun) if analysis.tokens[i].deprel == "advcl")
    deed = next(above, None)
    if deed is None or not codes <= _LEAGUES:
        return False
    blame = analysis.tokens[analysis.tokens[deed].head].lemma
    return event_table().verb_tells(blame, _BLAMING)


def _head_of(analysis: Analysis, party: Party) -> int:
    within = analysis.tokens_in(party.span)
    return next(i for i in within if analysis.tokens[i].head not in within or i == within[-1])


def _of_state(party: Party, code: str | None) -> Party:
    return replace(party, actors=tuple(replace(actor, code=code) for actor in party.actors))


def _of_owner(analysis: Analysis, grounding: Grounding, party: Party, keys: set[str]) -> Party:
    if (craft := _craft_of(analysis, grounding, party)) is not None:
        return craft
    pronouns = [i for i in analysis.tokens_in(party.span) if analysis.tokens[i].tag == "PRP$"]
    is_open = all(actor.code is None and actor.sector in _OF_STATES for actor in party.actors)
    if not pronouns or not is_open or pronouns[0] in grounding.by_token:
        return party
    owner = named_before(analysis, grounding, pronouns[0], keys)
    codes = {actor.code for actor in owner.actors} if owner else set()
    if len(codes) != 1:
        return party
    return _of_state(party, codes.pop())


def _craft_of(analysis: Analysis, grounding: Grounding, party: Party) -> Party | None:
    """ "seized two Malian boats and held [their crews]": nothing but a craft has a crew."""
    words = analysis.tokens_in(party.span)
    pronouns = [i for i in words if analysis.tokens[i].tag == "PRP$"]
    if not pronouns or analysis.tokens[words[-1]].lemma not in event_table().aboard:
        return None
    crafts = (
        mention
        for mention in _before(analysis, grounding, pronouns[0])
        if analysis.tokens[mention.head].lemma in event_table().crafts
    )
    codes = {actor.code for actor in next((m.actors for m in crafts), ())} - {None}
    if len(codes) != 1:
        return None
    return _of_state(party, codes.pop())


def named_before(
    analysis: Analysis, grounding: Grounding, pronoun: int, others_than: Iterable[str]
) -> Party | None:
    """The nearest one named before a pronoun that agrees with it and is none of these."""
    keys = frozenset(others_than)
    for mention in _before(analysis, grounding, pronoun):
        is_other = all(actor.key not in keys for actor in mention.actors)
        if is_other and _agrees(analysis, mention, analysis.tokens[pronoun].text.casefold()):
            party = Party(mention.actors, analysis.span(mention.first, mention.last))
            return party if known((party,)) else None
    return None


def _before(analysis: Analysis, grounding: Grounding, pronoun: int) -> Iterator[ActorMention]:
    """The phrases of the sentence up to a pronoun, nearest first, but for second names of one thing."""
    first = analysis.sentence(pronoun).first
    for mention in reversed(grounding.actors):
        is_before = first <= mention.first and mention.last <= pronoun
        if is_before and mention.form != "PRO" and not _is_aside(analysis, mention):
            yield mention


def _is_aside(analysis: Analysis, mention: ActorMention) -> bool:
    """ "the premier, [a Shiite]", "[Danish] troops": no phrase of its own."""
    return analysis.tokens[mention.head].deprel in {"appos", "compound", "amod", "nmod"}


def _agrees(analysis: Analysis, mention: ActorMention, pronoun: str) -> bool:
    is_plural = analysis.tokens[mention.head].tag in _PLURAL_TAGS or len(mention.actors) > 1
    if pronoun in _PLURAL:
        return is_plural
    kinds = {actor.kind for actor in mention.actors}
    return not is_plural and (kinds == {"person"} if pronoun in _PERSONAL else kinds <= _BODIES)
