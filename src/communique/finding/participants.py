"""Which actors a phrase stands for: those its name resolves to, the state behind its adjective, somebody unknown."""

from collections.abc import Iterable
from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.finding.dependents import objects_of_prepositions
from communique.finding.nations import nations_of
from communique.finding.stand_ins import apposed, holders_of_office, listed
from communique.finding.standing import is_known
from communique.finding.wording import label_span
from communique.model.analysis import Analysis
from communique.model.text import Span
from communique.model.world import Actor, ActorMention, Grounding

# What runs on longer and is nobody known is a headline or a list that lost its commas.
_LONGEST_NAME = 8
_ARMED = frozenset({"MIL", "REB", "PRM", "COP"})
_WITHIN_NAMES = frozenset({"pobj", "conj", "appos"})


@dataclass(frozen=True, slots=True)
class Party:
    """Actors that one phrase stands for, and where the phrase is."""

    actors: tuple[Actor, ...]
    span: Span


def parties_at(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """The actors that the phrases with these heads stand for."""
    found = (party_at(analysis, grounding, head) for head in heads)
    return tuple(party for party in found if party)


def party_at(analysis: Analysis, grounding: Grounding, head: int) -> Party | None:
    """The actors of one phrase; a name or a nation's thing that nobody has resolved stays unresolved.

    "Dagar denied it": a participant without a code. "Burned the Danish flag": Denmark's, whatever
    a flag is.
    """
    if members := listed(analysis, grounding, head):
        parties = parties_at(analysis, grounding, members)
        return Party(actors_of(parties), analysis.tokens[head].span)
    mention = grounding.by_token.get(head) or _named_around(analysis, grounding, head)
    if mention:
        # A document speaks, but PLOVER's actors are people, states and bodies.
        is_document = mention.actors[0].kind == "document"
        own = Party(mention.actors, _naming_span(analysis, grounding, mention))
        return None if is_document else _by_name(analysis, grounding, head, own)
    meant = (
        _counted(analysis, head)
        or holders_of_office(analysis, grounding, head)
        or apposed(analysis, grounding, head)
    )
    if meant:
        return party_at(analysis, grounding, meant[0])
    return _unresolved(analysis, grounding, head)


def _named_around(analysis: Analysis, grounding: Grounding, word: int) -> ActorMention | None:
    """ "the Party of the [Front], which": the name that a word inside it stands for, where a clause hangs on it."""
    token = analysis.tokens[word]
    if token.upos != "PROPN" or token.deprel not in _WITHIN_NAMES:
        return None
    return next((m for m in grounding.actors if m.form == "NAM" and m.head < word < m.last), None)


def _unresolved(analysis: Analysis, grounding: Grounding, head: int) -> Party | None:
    """ "[Dagar] denied it", "[Danish] flag": a name that nobody knows, or a nation's thing."""
    nations = nations_of(analysis, grounding, head)
    if not nations and not _is_bare_name(analysis, grounding, head):
        return None
    span = label_span(analysis, head)
    if len(analysis.report.exact(span).split()) > _LONGEST_NAME:
        if not nations:
            return None
        span = label_span(analysis, head, end=head + 1)
    words = analysis.report.exact(span)
    return Party(
        tuple(
            Actor(code=code, kind="unresolved", sector=None, entity_text=words)
            for code in nations or (None,)
        ),
        span,
    )


def _by_name(analysis: Analysis, grounding: Grounding, head: int, own: Party) -> Party:
    """ "[Ghana], a country that fights": whoever the unknown one beside a known one is."""
    token = analysis.tokens[head]
    if token.deprel != "appos" or known((own,)):
        return own
    named = party_at(analysis, grounding, token.head)
    return named if named and known((named,)) else own


def _counted(analysis: Analysis, head: int) -> tuple[int, ...]:
    """ "two of [the ministers]", "Dozens of [rebels]": a counting word stands for what it counts."""
    token = analysis.tokens[head]
    lemma = token.lemma.casefold()
    # parsers leave the plural of a word with a capital as it is
    counts = {lemma, lemma.removesuffix("s")} & event_table().quantities
    is_count = bool(counts) or token.tag == "CD"
    return objects_of_prepositions(analysis, head, frozenset({"of"})) if is_count else ()


def _naming_span(analysis: Analysis, grounding: Grounding, mention: ActorMention) -> Span:
    """The phrase itself; for a pronoun, the words of its sentence that it stands for."""
    own = analysis.span(mention.first, mention.last)
    if mention.form != "PRO":
        return own
    keys = [actor.key for actor in mention.actors]
    sentence = analysis.sentence(mention.first)
    for other in reversed(grounding.actors):
        if other.form == "PRO" or not sentence.first <= other.first < mention.first:
            continue
        if [actor.key for actor in other.actors] == keys:
            return analysis.span(other.first, other.last)
    return own


def _is_bare_name(analysis: Analysis, grounding: Grounding, head: int) -> bool:
    token = analysis.tokens[head]
    if token.upos != "PROPN" or token.lemma in cue_words().documents:
        return False
    is_land = any(place.first <= head < place.last for place in grounding.places)
    if is_land or head in grounding.state_words:
        return False
    return not any(time.span.covers(token.span) for time in grounding.times)


def known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whom a thing leads to must be somebody: "the use of [force]" is directed at nobody."""
    return tuple(
        party
        for party in parties
        if any(is_known(actor) for actor in party.actors) or party.actors[0].kind == "person"
    )


def besides(parties: Iterable[Party], doers: Iterable[Party]) -> tuple[Party, ...]:
    """The parties that are not wholly among the doers: nobody is his own recipient."""
    own = {actor.key for actor in actors_of(doers)}
    return tuple(party for party in parties if any(a.key not in own for a in party.actors))


def no_land_of(parties: Iterable[Party], sides: Iterable[Party]) -> tuple[Party, ...]:
    """The parties but for the lands of those who deal with each other: "Morocco and the Polisario agreed to talks on [Western Sahara]"."""
    codes = codes_of(sides)
    return tuple(p for p in parties if p.actors[0].kind != "state" or p.actors[0].code not in codes)


def no_brokers(analysis: Analysis, parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties but for who has only brought the others together: "agreed to a [Qatari]-brokered truce"."""
    return tuple(
        party
        for party in parties
        if analysis.tokens[analysis.tokens_in(party.span)[-1]].deprel != "npadvmod"
    )


def of_other_sides(parties: Iterable[Party], hit: Iterable[Party]) -> tuple[Party, ...]:
    """The parties that do not fight on the side of those who were hit: "[rebels] attacked, and six rebels died"."""
    sides = _armed_sides(hit)
    return tuple(party for party in parties if sides.isdisjoint(_armed_sides((party,))))


def _armed_sides(parties: Iterable[Party]) -> frozenset[tuple[str | None, str | None]]:
    return frozenset((a.code, a.sector) for a in actors_of(parties) if a.sector in _ARMED)


def codes_of(parties: Iterable[Party]) -> frozenset[str | None]:
    """The countries and bodies that the parties are of; None stands for an unknown one."""
    return frozenset(actor.code for party in parties for actor in party.actors)


def actors_of(parties: Iterable[Party]) -> tuple[Actor, ...]:
    """The distinct actors, in text order."""
    return tuple({actor.key: actor for party in parties for actor in party.actors}.values())
