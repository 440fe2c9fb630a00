"""How an assault was done, and by whom where a deed or a weapon stands in the doer's place.

"A raid by [gunmen] killed six", "killed in [Chadian] raids", "[rebel] rockets hit the port".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from communique.codebook.events import event_table
from communique.codebook.home import home_words
from communique.codebook.prepositions import prepositions
from communique.finding.casting import VIOLENT
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.owners import owners
from communique.finding.participants import Party, known, parties_at, party_at
from communique.finding.triggers import noun_trigger, with_word_before
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_FROM, _ON = frozenset({"from"}), frozenset({"on"})
_RULING = frozenset({"GOV", "MIL"})


@dataclass(frozen=True, slots=True)
class Means:
    """The doers that deeds and weapons name, and the mode that they tell."""

    doers: tuple[Party, ...]
    mode: str | None


def means_of(analysis: Analysis, grounding: Grounding, clause: Clause) -> Means:
    """What the subjects and the by-, in- and with-phrases of an assault's verb tell.

    "Nine were killed and six wounded in [Chadian] raids": what stands once holds of both.
    """
    own = _told_by(analysis, grounding, _things(analysis, clause))
    if own is not None or not clause.passive:
        return own or Means((), None)
    beside = (
        thing
        for verb in coordinated(analysis, clause.verb)
        for thing in _things(analysis, clause_of(analysis, verb))
    )
    return _told_by(analysis, grounding, beside) or Means((), None)


def coordinated(analysis: Analysis, verb: int) -> Iterator[int]:
    """The passives of violence that a passive stands beside ("were killed and dozens [wounded] in")."""
    token = analysis.tokens[verb]
    above = (token.head,) if token.deprel == "conj" else ()
    below = analysis.dependents(verb, "conj")
    shortened = (i for thing in below for i in analysis.dependents(thing, "acl"))
    for other in (*above, *below, *shortened):
        is_participle = analysis.tokens[other].tag == "VBN" and not analysis.dependents(
            other, "dobj"
        )
        if is_participle and event_table().verb_tells(analysis.tokens[other].lemma, VIOLENT):
            yield other


def _told_by(analysis: Analysis, grounding: Grounding, things: Iterable[int]) -> Means | None:
    """The first mode and the first doers that deeds and weapons name; None where there are none."""
    doers: tuple[Party, ...] = ()
    mode: str | None = None
    for thing in things:
        told = _mode_of(analysis, thing)
        if told is None:
            continue
        mode = mode or told
        doers = doers or _doers_of(analysis, grounding, thing)
    return None if mode is None else Means(doers, mode or None)


def is_means(analysis: Analysis, thing: int) -> bool:
    """Whether a deed or a weapon, not an actor, is named."""
    return _mode_of(analysis, thing) is not None


def _things(analysis: Analysis, clause: Clause) -> Iterator[int]:
    yield from clause.subjects
    yield from objects_of_prepositions(analysis, clause.verb, prepositions().means)
    for object_ in clause.objects:
        yield from objects_of_prepositions(analysis, object_, frozenset({"in", "by", "with"}))


def _mode_of(analysis: Analysis, thing: int) -> str | None:
    """The mode of an assault that a noun names; "" for a deed that tells none; None for other nouns."""
    table, lemma = event_table(), analysis.tokens[thing].lemma
    for word in (*with_word_before(analysis, thing), lemma):
        if word in table.mode_by_means:
            return table.mode_by_means[word]
    trigger = noun_trigger(analysis, thing)
    deeds = [f for f in trigger.frames if f.event == "ASSAULT"] if trigger else []
    if not deeds:
        return None
    before = analysis.dependents(thing, "compound", "amod", "nmod")
    by_first = (table.mode_by_means.get(analysis.tokens[i].lemma) for i in before)
    return deeds[0].mode or next((mode for mode in by_first if mode), "")


def are_nobodys(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> bool:
    """ "[helicopters] fired", "backed by [fighter jets]": weapons of which the phrase does not tell whose they are."""
    heads = tuple(heads)
    return bool(heads) and all(_is_nobodys(analysis, grounding, i) for i in heads)


def _is_nobodys(analysis: Analysis, grounding: Grounding, head: int) -> bool:
    mention = grounding.by_token.get(head)
    has_country = mention is not None and any(actor.code for actor in mention.actors)
    is_told = has_country and mention is not None and mention.basis != "context"
    is_machine = analysis.tokens[head].lemma in event_table().machines
    before = lemmas_of(analysis, head, "amod", "compound", "nmod")
    is_owned = not before.isdisjoint(home_words().owning) or owners(analysis, grounding, head)
    return is_machine and not (is_told or is_owned)


def without_unknown_machines(
    analysis: Analysis, grounding: Grounding, parties: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The parties, without a guess at whose helicopters struck where the sentence names more than one state.

    "Togo buried six soldiers after [gunships] killed a Malian rebel": either's, or somebody else's.
    """
    return tuple(
        replace(party, actors=tuple(replace(actor, code=None) for actor in party.actors))
        if _is_of_one_of_many(analysis, grounding, party)
        else party
        for party in parties
    )


def _is_of_one_of_many(analysis: Analysis, grounding: Grounding, party: Party) -> bool:
    heads = tuple(analysis.tokens_in(party.span)[-1:])
    if not are_nobodys(analysis, grounding, heads):
        return False
    sentence, codes = analysis.sentence(heads[0]), {actor.code for actor in party.actors}
    return any(
        actor.code
        and actor.code not in codes
        and (actor.kind == "state" or actor.sector in _RULING)
        for mention in grounding.actors
        if sentence.first <= mention.first < sentence.last
        for actor in mention.actors
    )


def senders(analysis: Analysis, grounding: Grounding, thing: int) -> tuple[Party, ...]:
    """ "raids from [the coalition]"; a state there may be only where the fire came from."""
    heads = objects_of_prepositions(analysis, thing, _FROM)
    parties = known(parties_at(analysis, grounding, heads))
    return tuple(party for party in parties if party.actors[0].kind != "state")


def armed(analysis: Analysis, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties but for buildings, a state's war machines as its forces: "[Malian helicopters] fired", "raids by [Chadian aircraft]"."""
    return tuple(
        replace(party, actors=tuple(replace(actor, sector="MIL") for actor in party.actors))
        if _is_machine(analysis, party)
        else party
        for party in parties
        if not _is_building(analysis, party)
    )


def _is_building(analysis: Analysis, party: Party) -> bool:
    """ "a bombing of [a clinic] that killed six", "the [embassy] blast": no doer; the White House may be one."""
    if any(actor.identifier_id for actor in party.actors):
        return False
    last = analysis.tokens_in(party.span)[-1:]
    return any(analysis.tokens[i].lemma in event_table().buildings for i in last)


def _is_machine(analysis: Analysis, party: Party) -> bool:
    is_unresolved = all(a.kind == "unresolved" and a.code and not a.sector for a in party.actors)
    machines = event_table().machines
    return is_unresolved and any(
        analysis.tokens[i].lemma in machines for i in analysis.tokens_in(party.span)
    )


def _doers_of(analysis: Analysis, grounding: Grounding, thing: int) -> tuple[Party, ...]:
    is_machine = analysis.tokens[thing].lemma in event_table().machines
    own = party_at(analysis, grounding, thing) if is_machine else None
    if own:
        return (own,)
    found = owners(analysis, grounding, thing) or senders(analysis, grounding, thing)
    if found := found or _blamed_for(analysis, grounding, thing):
        return found
    for clause in analysis.dependents(thing, "acl", "relcl"):
        if analysis.tokens[clause].lemma not in event_table().carrying | event_table().wielding:
            continue
        found = parties_at(analysis, grounding, clause_of(analysis, clause).subjects)
        if found and thing not in clause_of(analysis, clause).subjects:
            return found
    nation = party_at(analysis, grounding, thing)
    return (nation,) if nation else _fired_from(analysis, grounding, thing)


def _blamed_for(analysis: Analysis, grounding: Grounding, deed: int) -> tuple[Party, ...]:
    """ "killed in a blast at a market blamed on [rebels]": who is held to have done it."""
    blaming = (
        i
        for i in analysis.subtree(deed)
        if analysis.tokens[i].lemma == "blame" and analysis.tokens[i].deprel == "acl"
    )
    heads = (i for verb in blaming for i in objects_of_prepositions(analysis, verb, _ON))
    return known(parties_at(analysis, grounding, heads))


def _fired_from(analysis: Analysis, grounding: Grounding, weapon: int) -> tuple[Party, ...]:
    """ "a shell fired from [Togo]": from another state, whoever there fired it."""
    fired = (
        i
        for i in analysis.dependents(weapon, "acl")
        if analysis.tokens[i].lemma in event_table().launching
    )
    heads = (i for verb in fired for i in objects_of_prepositions(analysis, verb, _FROM))
    parties = parties_at(analysis, grounding, heads)
    return tuple(party for party in parties if party.actors[0].kind == "state")
