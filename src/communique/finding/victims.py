"""Whom violence hits where no name says it: people only counted or described, and those who hold a place."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from communique.codebook.events import Frame, event_table
from communique.codebook.home import home_words
from communique.codebook.places import place_words
from communique.codebook.prepositions import prepositions
from communique.codebook.sizes import counting_words
from communique.finding.binding import named_before
from communique.finding.casting import VIOLENT, Casting
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.doers import is_at_the_time
from communique.finding.lands import is_part_of_land, states_below
from communique.finding.means import is_means
from communique.finding.participants import Party, actors_of, codes_of, known, parties_at, party_at
from communique.finding.reached import parties_below
from communique.finding.verb_groups import with_particle
from communique.finding.wording import label_span
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

# The modes of what is done to people alone: "detained [dozens]".
DONE_TO_PEOPLE = frozenset({"arrest", "deport", "release", "convict", "allege"})
_AGAINST_CROWDS = frozenset({"COERCE"})
_AT_HOME = frozenset({"GOV", "MIL", "COP", "PRM"})
_PROTEST = frozenset({"PROTEST"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_PEOPLE = frozenset({"CVL", "OPP", "REL", "EDU", "LAB", "AGR"})
_RULERS = frozenset({"GOV", "COP", "MIL", "JUD", "LEG"})
_OF_A_DEED = frozenset({"advcl", "conj", "xcomp", "acl", "pcomp", "pobj", "dobj", "prep"})
_UNARMED = frozenset({"CVL", "REL", "REF"})
_AMONG = frozenset({"among", "amid", "amongst"})
_UNDER = frozenset({"under"})


def struck(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """ "stabbed [one person]", "detonated it among [rebels]", "[nine] died when they shelled a port"."""
    if frame.mode in DONE_TO_PEOPLE:
        return _victims(analysis, grounding, clause.verb, clause.objects)
    crowd = crowds(analysis, grounding, frame.event, clause.objects, clause.subjects)
    if frame.event not in VIOLENT:
        return crowd or keepers(analysis, grounding, frame, clause.objects)
    heads = (clause.verb, *clause.objects)
    harmed = tuple(_harmed_by(analysis, clause.verb))
    among = (i for head in heads for i in objects_of_prepositions(analysis, head, _AMONG))
    return (
        _victims(analysis, grounding, clause.verb, clause.objects)
        or holders(analysis, grounding, clause.objects)
        or _victims(analysis, grounding, clause.verb, among)
        or _victims(analysis, grounding, clause.verb, harmed)
        or crowds(analysis, grounding, "COERCE", harmed, clause.subjects)
        or crowd
        or keepers(analysis, grounding, frame, clause.objects)
    )


def shot_at(analysis: Analysis, grounding: Grounding, objects: Iterable[int]) -> bool:
    """ "shot [nine Kurds]", but not "fired [rockets]", "captured [Kano]", "shot down [a jet]": whether people are hit."""
    return any(
        actor.sector and analysis.tokens[i].lemma not in event_table().machines
        for i in objects
        if not is_means(analysis, i) and not is_part_of_land(analysis, i)
        for actor in actors_of(parties_at(analysis, grounding, (i,)))
    )


def keepers(
    analysis: Analysis, grounding: Grounding, frame: Frame, heads: Iterable[int]
) -> tuple[Party, ...]:
    """ "shelled the [rebel]-held town", "a siege of [opposition]-held Aleppo": whose the place is, where nobody else is hit."""
    if frame.event not in _FORCE:
        return ()
    holding = (
        i
        for head in heads
        for i in analysis.dependents(head, "amod")
        if analysis.tokens[i].lemma in place_words().ruling
    )
    before = (i for held in holding for i in analysis.dependents(held, "npadvmod", "compound"))
    found = parties_at(analysis, grounding, (i for i in before if i in grounding.by_token))
    return tuple(party for party in found if party.actors[0].sector not in _UNARMED)


def struck_by_noun(
    analysis: Analysis, grounding: Grounding, noun: int, carrier: int | None
) -> tuple[Party, ...]:
    """ "the bombing killed [nine]", "carried out raids, killing [two guards]"."""
    token = analysis.tokens[noun]
    verbs = list(analysis.dependents(noun, "relcl", "acl"))
    if token.deprel == "nsubj":
        verbs.append(token.head)
    harmed = [i for verb in verbs for i in _objects_if_violent(analysis, verb)]
    if carrier is not None:
        harmed.extend(_harmed_by(analysis, carrier))
    return _victims(analysis, grounding, noun if carrier is None else carrier, harmed)


def own_people(
    analysis: Analysis, grounding: Grounding, casting: Casting, harmed: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "Rwandan soldiers opened fire on [Hutus]": people of no state that is told, hit by those who guard one.

    So are "[the police]" whom Rwandans march against. Not where the clause names another state: "Rwandan
    soldiers in Goma opened fire on refugees".
    """
    is_protest = casting.event in _PROTEST
    if not is_protest and casting.event not in VIOLENT:
        return harmed
    guarding = {a.code for a in actors_of(casting.actors) if is_protest or a.sector in _AT_HOME}
    if len(guarding) != 1 or None in guarding:
        return harmed
    if _states_named(analysis, grounding, _main_deed(analysis, casting.anchor)) - guarding:
        return harmed
    others = _RULERS if is_protest else _PEOPLE
    return tuple(
        party if is_protest and _is_mission(analysis, party) else _of_own(party, code, others)
        for party in harmed
        for code in guarding
    )


def _is_mission(analysis: Analysis, party: Party) -> bool:
    """ "stormed the [embassy]": of some other state, whichever it is."""
    words = {analysis.tokens[i].lemma for i in analysis.tokens_in(party.span)}
    return not words.isdisjoint(place_words().missions)


def _main_deed(analysis: Analysis, verb: int) -> int:
    """ "[shelled] a town, killing six": what an outcome is told of."""
    while analysis.tokens[verb].deprel in _OF_A_DEED:
        verb = analysis.tokens[verb].head
    return verb


def _states_named(analysis: Analysis, grounding: Grounding, deed: int) -> set[str]:
    """The states that the words of a deed, or its places, are of."""
    below = analysis.subtree(deed)
    words = {grounding.state_words[i] for i in below if i in grounding.state_words}
    places = (grounding.place_by_token.get(i) for i in below)
    lands = {mention.place.country_code for mention in places if mention}
    told = (grounding.by_token[i].actors for i in below if i in grounding.by_token)
    states = {actor.code for actors in told for actor in actors if actor.kind == "state"}
    return words | {code for code in (*lands, *states) if code}


def _of_own(party: Party, code: str | None, sectors: Collection[str]) -> Party:
    actors = tuple(
        replace(actor, code=code) if actor.code is None and actor.sector in sectors else actor
        for actor in party.actors
    )
    return replace(party, actors=actors)


def crowds(
    analysis: Analysis,
    grounding: Grounding,
    event: str,
    heads: Iterable[int],
    doers: Iterable[int],
) -> tuple[Party, ...]:
    """ "crushed [protests] in Togo", "a crackdown on [demonstrations]": the people, of the land they are in.

    Where no place is told, a government and its forces do so to people of their own.
    """
    protests = [
        i for i in heads if event_table().noun_tells(analysis.tokens[i].lemma, _PROTEST)
    ] if event in _AGAINST_CROWDS else []  # fmt: skip
    actors = actors_of(parties_at(analysis, grounding, doers))
    own = {actor.code for actor in actors if actor.sector in _AT_HOME}
    return tuple(
        civilians(analysis, head, states_below(analysis, grounding, (head,)), own)
        for head in protests
    )


def rioters(
    analysis: Analysis, grounding: Grounding, noun: int, event: str, verb: tuple[int, ...]
) -> tuple[Party, ...]:
    """ "[riots] broke out in Togo": the people of the land in which a protest takes place."""
    if event not in _PROTEST or not verb:
        return ()
    places = objects_of_prepositions(analysis, verb[0], prepositions().places)
    land = states_below(analysis, grounding, (noun, *places))
    return (civilians(analysis, noun, land, ()),) if land else ()


def holders(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """Who holds the places hit: "areas under [the militia]'s control", "a town held by [rebels]"."""
    heads = tuple(heads)
    return known((*_rulers(analysis, grounding, heads), *_occupiers(analysis, grounding, heads)))


def _rulers(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> Iterator[Party]:
    """ "areas under [the militia]'s control", "[rebels] left the towns under their rule" """
    ruled = [
        rule
        for head in heads
        for rule in objects_of_prepositions(analysis, head, _UNDER)
        if analysis.tokens[rule].lemma in place_words().rule
    ]
    yield from parties_below(analysis, grounding, ruled)
    for pronoun in (i for rule in ruled for i in analysis.dependents(rule, "poss")):
        if analysis.tokens[pronoun].tag == "PRP$" and pronoun not in grounding.by_token:
            party = named_before(analysis, grounding, pronoun, ())
            yield from (party,) if party else ()


def _occupiers(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """ "a town held by [rebels]" """
    held = (
        holder
        for head in heads
        for participle in analysis.dependents(head, "acl")
        if analysis.tokens[participle].lemma in place_words().ruling
        for holder in objects_of_prepositions(analysis, participle, frozenset({"by"}))
    )
    return parties_at(analysis, grounding, held)


def _victims(
    analysis: Analysis, grounding: Grounding, verb: int, heads: Iterable[int]
) -> tuple[Party, ...]:
    """The known ones among these phrases, and people without a name as civilians of the place."""
    found: list[Party] = []
    for head in dict.fromkeys(heads):
        party = party_at(analysis, grounding, head)
        if party:
            found.append(party)
        elif _is_people(analysis, head):
            found.append(_nameless(analysis, grounding, verb, head))
    return known(tuple(found))


def _is_people(analysis: Analysis, head: int) -> bool:
    """ "an unarmed man", "six others", "hundreds", "wounded [seven]", but not "one of the ports" """
    words, token = counting_words(), analysis.tokens[head]
    is_number = token.tag == "CD" or token.lemma.removesuffix("s") in words.multipliers
    counted = objects_of_prepositions(analysis, head, frozenset({"of"}))
    if counted and (is_number or token.lemma in event_table().quantities):
        return all(_is_people(analysis, i) for i in counted if i != head)
    return is_number or (token.upos == "NOUN" and token.lemma in words.persons | words.people)


def is_person_only(analysis: Analysis, grounding: Grounding, head: int) -> bool:
    """ "a [man]", "six [others]": somebody of whom nothing tells whose he is."""
    is_told = bool(analysis.dependents(head, "amod", "poss", "nmod"))
    is_somebody = analysis.tokens[head].lemma in counting_words().persons | counting_words().people
    return is_somebody and not is_told and party_at(analysis, grounding, head) is None


def _nameless(analysis: Analysis, grounding: Grounding, verb: int, head: int) -> Party:
    # "evacuated foreign nationals from Gao": of elsewhere
    is_foreign = bool(lemmas_of(analysis, head, "amod") & home_words().abroad)
    places = objects_of_prepositions(analysis, verb, prepositions().places)
    land = () if is_foreign else states_below(analysis, grounding, places)
    beside = () if is_foreign or land else _countries_beside(analysis, grounding, verb)
    return civilians(analysis, head, land, beside)


def _countries_beside(
    analysis: Analysis, grounding: Grounding, verb: int
) -> Collection[str | None]:
    """ "killed nine [Chadian] farmers and wounded dozens": of which country those are who were hit with them."""
    token = analysis.tokens[verb]
    if token.deprel not in {"conj", "advcl"} or not _is_violent(analysis, token.head):
        return ()
    others = parties_at(analysis, grounding, clause_of(analysis, token.head).objects)
    return codes_of(others) if all(actor.sector for actor in actors_of(others)) else ()


def civilians(
    analysis: Analysis, head: int, states: tuple[Party, ...], own: Collection[str | None]
) -> Party:
    """People without a name, of the state that a place names, else of the one country of those around them."""
    span = label_span(analysis, head, end=head + 1)
    at_home = next(iter(own)) if len(own) == 1 else None
    code = states[0].actors[0].code if states else at_home
    words = analysis.report.exact(span)
    return Party((Actor(code=code, kind="unresolved", sector="CVL", entity_text=words),), span)


def _harmed_by(analysis: Analysis, verb: int) -> Iterator[int]:
    """Whom outcome or purpose name: "killing [two]", "to disperse [a crowd]", "[nine] died when rebels fired"."""
    for outcome in analysis.dependents(verb, "advcl", "xcomp"):
        if analysis.tokens[outcome].tag == "VBG":
            if analysis.tokens[outcome].lemma not in counting_words().fighting:
                yield from _objects_if_violent(analysis, outcome)
        elif analysis.dependents(outcome, "mark", "nsubj", "nsubjpass"):
            continue  # "shelled Kano after [rebels] bombed Gao": another's deed
        elif event_table().verb_tells(with_particle(analysis, outcome), _FORCE):
            yield from clause_of(analysis, outcome).objects
    above = analysis.tokens[verb].head
    if analysis.tokens[verb].deprel == "advcl" and is_at_the_time(analysis, verb):
        clause = clause_of(analysis, above)
        yield from clause.objects if clause.passive and _is_violent(analysis, above) else ()


def _objects_if_violent(analysis: Analysis, verb: int) -> tuple[int, ...]:
    left = analysis.dependents(verb, "oprd", "acomp") if _leaves(analysis, verb) else ()
    is_harm = any(analysis.tokens[i].lemma in counting_words().harmed for i in left)
    return clause_of(analysis, verb).objects if is_harm or _is_violent(analysis, verb) else ()


def _leaves(analysis: Analysis, verb: int) -> bool:
    return analysis.tokens[verb].lemma == "leave"


def _is_violent(analysis: Analysis, verb: int) -> bool:
    """ "killing nine", but not "using nine", which is violence only to some purpose"""
    frames = event_table().by_verb.get(analysis.tokens[verb].lemma, ())
    return any(frame.event in VIOLENT and not frame.purpose for frame in frames if not frame.to)
