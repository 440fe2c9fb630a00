"""Who goes without saying: the state that people march against, that a curfew falls on, that arrests its own.

Only frames marked `at_home` are completed, and only where the clause tells of no other land.
"""

from collections.abc import Iterator
from dataclasses import replace

from communique.codebook.places import place_words
from communique.finding.casting import Casting, words_of
from communique.finding.clauses import clause_of
from communique.finding.participants import Party, actors_of, codes_of
from communique.finding.throngs import scene_of
from communique.model.analysis import Analysis
from communique.model.text import Span
from communique.model.world import Actor, Grounding

# PLOVER's codes of those who are of no state.
_NO_STATES = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
# What a state's people do to it, or it to them, where nobody else is named.
_PROTEST = "PROTEST"
_DONE_TO_ONES_OWN = frozenset({_PROTEST, "COERCE", "RETREAT"})
# Clauses that tell of something else, where they have a subject of their own.
_OTHER_CLAUSES = frozenset({"advcl", "ccomp", "parataxis"})
_CROWDS = frozenset({"group", "unresolved"})
_DESCRIBING = frozenset({"acl", "relcl"})
_SUBJECTS = ("nsubj", "nsubjpass")
# Who is told of by no more than his nation may be arrested anywhere.
_ANYBODY = frozenset({None, "CVL", "UNK"})
# Who keeps order among his own people; an army may do so in another land.
_KEEPING_ORDER = frozenset({"GOV", "COP", "JUD"})


def with_own_state(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting:
    """The casting with the party that its one state is: "[Kenyans] marched", "rebels were arrested in [Kano]"."""
    if not casting.at_home:
        return casting
    casting = _of_the_one_land(analysis, grounding, casting)
    doers, hit = codes_of(casting.actors), codes_of(casting.recipients)
    lands = (doers | hit) - {None}
    if len(lands) != 1 or lands & _NO_STATES:
        return casting
    (land,) = lands
    if land is None or _other_lands(analysis, grounding, casting, land):
        return casting
    own = _state(analysis, grounding, casting, land)
    if land in doers and not casting.recipients and casting.event in _DONE_TO_ONES_OWN:
        return replace(casting, recipients=(own,))
    is_ruled = casting.event == _PROTEST or _keep_order(casting)
    if hit == {None} and is_ruled and not _is_foreign(analysis, casting):
        ruled = tuple(_of_land(party, land) for party in casting.recipients)
        return replace(casting, recipients=ruled)
    if not casting.actors and _is_held_at_home(analysis, grounding, casting, land):
        return replace(casting, actors=(own,))
    return casting


def _of_the_one_land(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting:
    """ "[Vendors] blocked a road in Togo": whoever rises does so where he is at home."""
    actors = actors_of(casting.actors)
    is_open = bool(actors) and all(a.code is None and a.kind in _CROWDS for a in actors)
    if casting.event != _PROTEST or not is_open:
        return casting
    lands = codes_of(scene_of(analysis, grounding, casting.anchor))
    return replace(
        casting,
        actors=tuple(_of_land(party, land) for party in casting.actors for land in lands if land)
        or casting.actors,
    )


def _other_lands(analysis: Analysis, grounding: Grounding, casting: Casting, land: str) -> bool:
    """ "marched in Athens against the war in [Iraq]": whether the clause leads to another state."""
    return any(
        code != land for i in _clause(analysis, casting) for code in _lands(analysis, grounding, i)
    )


def _lands(analysis: Analysis, grounding: Grounding, i: int) -> Iterator[str]:
    place = grounding.place_by_token.get(i)
    if place and place.place.country_code:
        yield place.place.country_code
    if i in grounding.state_words and not _is_a_language(analysis, i):
        yield grounding.state_words[i]


def _is_a_language(analysis: Analysis, i: int) -> bool:
    """ "the [English]-speaking regions" """
    token = analysis.tokens[i]
    return token.deprel == "npadvmod" and analysis.tokens[token.head].lemma == "speak"


def _clause(analysis: Analysis, casting: Casting) -> Iterator[int]:
    """The words below those that tell of the event, but for clauses with subjects of their own."""
    stack = list(words_of(casting))
    while stack:
        current = stack.pop()
        yield current
        stack.extend(
            child
            for child in analysis.children[current]
            if not _tells_of_something_else(analysis, child)
        )


def _tells_of_something_else(analysis: Analysis, clause: int) -> bool:
    """ "imposed it as [Mali shut its border]", "in regions [bordering Mali]", "and [met] Mali's envoy" """
    token = analysis.tokens[clause]
    if token.deprel in _DESCRIBING or (token.deprel == "conj" and token.upos == "VERB"):
        return True
    has_subject = bool(analysis.dependents(clause, *_SUBJECTS))
    return token.deprel in _OTHER_CLAUSES and has_subject


def _state(analysis: Analysis, grounding: Grounding, casting: Casting, land: str) -> Party:
    """The state in the words that name it, else in those of the party that is of it."""
    (told, *_) = (*casting.actors, *casting.recipients)
    sentence = analysis.sentence(casting.trigger.token)
    named = (
        i for i in range(sentence.first, sentence.last) if grounding.state_words.get(i) == land
    )
    first = next(named, None)
    span = told.span if first is None else _whole_name(analysis, grounding, first)
    words = analysis.report.exact(span)
    return Party((Actor(code=land, kind="unresolved", sector=None, entity_text=words),), span)


def _whole_name(analysis: Analysis, grounding: Grounding, first: int) -> Span:
    """ "[Costa Rica]": the words of one name."""
    land, last = grounding.state_words[first], first
    while grounding.state_words.get(last + 1) == land:
        last += 1
    return analysis.span(first, last + 1)


def _keep_order(casting: Casting) -> bool:
    """ "[Angolan authorities] charged a journalist", "[Togo] jailed two nurses" """
    return all(
        actor.kind == "state" or actor.sector in _KEEPING_ORDER
        for actor in actors_of(casting.actors)
    )


def _is_foreign(analysis: Analysis, casting: Casting) -> bool:
    """ "stormed the [embassy]": another state's, whichever that is."""
    return any(
        analysis.tokens[i].lemma in place_words().missions
        for party in casting.recipients
        for i in analysis.tokens_in(party.span)
    )


def _of_land(party: Party, land: str) -> Party:
    return replace(party, actors=tuple(replace(actor, code=land) for actor in party.actors))


def _is_held_at_home(analysis: Analysis, grounding: Grounding, casting: Casting, land: str) -> bool:
    """ "[Lawmakers] were arrested", "a man was jailed in Kano": by his own state, unless it may be abroad."""
    if not clause_of(analysis, casting.anchor).passive:
        return False
    held = actors_of(casting.recipients)
    if any(actor.sector not in _ANYBODY for actor in held):
        return True
    told = [i for party in casting.recipients for i in analysis.tokens_in(party.span)]
    mentions = (grounding.by_token.get(i) for i in told)
    if any(mention.basis == "context" for mention in mentions if mention):
        return True
    beside = (i for i in _clause(analysis, casting) if i not in told)
    return any(land in _lands(analysis, grounding, i) for i in beside)
