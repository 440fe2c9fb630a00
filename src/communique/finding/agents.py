"""Who does what a verb tells, and with whom: its subjects, else whose deeds and weapons stand in their place."""

from collections.abc import Iterator
from dataclasses import replace

from communique.codebook.cues import cue_words
from communique.codebook.events import Frame
from communique.codebook.instruments import instrument_table
from communique.codebook.prepositions import prepositions
from communique.finding.authorities import authorities
from communique.finding.carrying import carrying_verb, claiming_verb
from communique.finding.casting import VIOLENT
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.doers import (
    DYING,
    called_upon,
    companions,
    deed_over,
    deed_that,
    doers_beside,
    joined_by,
    through_quantities,
    under_threat,
    without_cause,
)
from communique.finding.held_out import threatening
from communique.finding.means import Means, coordinated, is_means, means_of, senders
from communique.finding.nations import nations_of
from communique.finding.owners import owners
from communique.finding.participants import (
    Party,
    actors_of,
    codes_of,
    known,
    of_other_sides,
    parties_at,
)
from communique.finding.speaking import acting_on, said_before
from communique.finding.standing import has_sector
from communique.finding.subjects import authors_of
from communique.finding.throngs import throngs
from communique.finding.triggers import Trigger
from communique.finding.wars import besides_lands_at_war
from communique.model.analysis import Analysis
from communique.model.world import Grounding

# What a document does by its words.
_WORDED = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT"})
_FROM, _IN = frozenset({"from"}), frozenset({"in", "of"})
_DURING = frozenset({"in", "during"})
_ABOUT = frozenset({"on", "for", "about", "over"})
_BY, _ON, _OF = frozenset({"by"}), frozenset({"on", "at"}), frozenset({"of"})
_BY_WHICH, _FOR_WHOM = frozenset({"under", "by", "in"}), frozenset({"for", "to"})


def agents_of(analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause) -> Means:
    """Who does it, and the mode that their deeds and weapons tell."""
    if frame.held_out:
        return Means(threatening(analysis, grounding, clause.verb), None)
    if frame.event in VIOLENT:
        clause = deed_that(analysis, clause)
    if frame.undergoes:
        doers: tuple[Party, ...] = ()
    else:
        pressed = called_upon(analysis, clause.verb) or under_threat(analysis, clause.verb)
        # "voted on Friday to ban it" presses nobody
        doers = known(parties_at(analysis, grounding, pressed))
        doers = doers or parties_at(analysis, grounding, _subjects(analysis, frame, clause))
    told = Means(doers, None)
    if frame.event in VIOLENT:
        told = _assailants(analysis, grounding, clause, doers)
    found = (
        told.doers
        or _givers(analysis, grounding, frame, clause)
        or _whose_deeds(analysis, grounding, clause)
        or parties_at(analysis, grounding, _authors(analysis, clause))
        or (_issuers(analysis, grounding, clause) if frame.event in _WORDED else ())
        or _bidders(analysis, grounding, clause)
        or authorities(analysis, grounding, frame, clause)
        or throngs(analysis, grounding, frame.event, clause)
        or parties_at(analysis, grounding, _speakers(analysis, clause))
    )
    found = besides_lands_at_war(analysis, clause.subjects, found)
    others = (*companions(analysis, clause), *joined_by(analysis, clause)) if found else ()
    beside = parties_at(analysis, grounding, others)
    return replace(told, doers=(*found, *known(beside)))


def _givers(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """ "helicopters from [Togo] flew in rice", "received [Malian] arms", "a million in [Malian] aid": whose help it is."""
    if frame.event != "AID":
        return ()
    if not frame.undergoes:
        sent = (
            i for doer in clause.subjects for i in objects_of_prepositions(analysis, doer, _FROM)
        )
        return known(parties_at(analysis, grounding, sent))
    within = (i for g in clause.objects for i in objects_of_prepositions(analysis, g, _IN))
    given = (*clause.objects, *within)
    nations = (i for i in given if nations_of(analysis, grounding, i))
    return known(parties_at(analysis, grounding, nations))


def _authors(analysis: Analysis, clause: Clause) -> Iterator[int]:
    """ "[Senators] introduced a bill that would ban it": who speaks where a document does."""
    for subject in clause.subjects:
        yield from authors_of(analysis, subject)


def _speakers(analysis: Analysis, clause: Clause) -> tuple[int, ...]:
    """ "[Chad] says the poll was fair and accused Mali": who speaks on, where no poll does."""
    saying = said_before(analysis, clause.verb)
    saying = acting_on(analysis, clause.verb) if saying is None else saying
    return clause_of(analysis, saying).subjects if saying is not None else ()


def speaking_to_others(
    analysis: Analysis,
    grounding: Grounding,
    verb: int,
    doers: tuple[Party, ...],
    recipients: tuple[Party, ...],
) -> tuple[Party, ...]:
    """ "[Turkey] said Greece had broken a pact and warned Athens": whoever speaks on, as nobody warns himself."""
    is_own = bool(codes_of(doers) & codes_of(recipients) - {None})
    saying = said_before(analysis, verb) if is_own else None
    speakers = clause_of(analysis, saying).subjects if saying is not None else ()
    return parties_at(analysis, grounding, speakers) or doers


def _issuers(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "[UN] resolutions condemning the raid": whose a document is that speaks."""
    documents = (i for i in clause.subjects if analysis.tokens[i].lemma in cue_words().documents)
    return tuple(p for document in documents for p in owners(analysis, grounding, document))


def _subjects(analysis: Analysis, frame: Frame, clause: Clause) -> tuple[int, ...]:
    """The phrases of those who do it; in "troops were deployed" the troops stand for whose they are."""
    deed = deed_over(analysis, clause.verb) if frame.event in VIOLENT else None
    if deed is not None:
        return clause_of(analysis, deed).subjects
    is_own = frame.own_object and clause.passive
    return clause.objects if is_own else without_cause(analysis, clause)


def _assailants(
    analysis: Analysis, grounding: Grounding, clause: Clause, actors: tuple[Party, ...]
) -> Means:
    """The subjects of an assault, else whose its means are, or who is told of beside it."""
    means = means_of(analysis, grounding, through_quantities(analysis, clause))
    is_deed = all(is_means(analysis, i) for i in clause.subjects)
    if actors and not (is_deed and not _is_force(actors)):
        return replace(means, doers=actors)
    doers = means.doers or actors or _sides(analysis, grounding, clause)
    doers = doers or _killers(analysis, grounding, clause)
    return replace(means, doers=doers or _beside(analysis, grounding, clause))


def _beside(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """Who is told of beside a passive, but for the side of the dead: "six rebels died when [rebels] attacked"."""
    found = parties_at(analysis, grounding, doers_beside(analysis, clause))
    return of_other_sides(found, parties_at(analysis, grounding, clause.objects))


def _bidders(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "was jailed on the orders of [the premier]": whose deed a passive is that names no other doer."""
    if not clause.passive or clause.subjects:
        return ()
    orders = (
        i
        for i in objects_of_prepositions(analysis, clause.verb, _ON)
        if analysis.tokens[i].lemma in prepositions().at_behest
    )
    return known(
        tuple(
            party
            for i in orders
            for party in owners(analysis, grounding, i)
            or parties_at(analysis, grounding, objects_of_prepositions(analysis, i, _OF))
        )
    )


def _whose_deeds(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "backed by air strikes of [Chad]": a deed stands for its doer."""
    deeds = (i for i in clause.subjects if is_means(analysis, i))
    return tuple(
        party
        for deed in deeds
        for party in owners(analysis, grounding, deed)
        or senders(analysis, grounding, deed)
        or _carriers(analysis, grounding, deed)
    )


def _carriers(analysis: Analysis, grounding: Grounding, deed: int) -> tuple[Party, ...]:
    """ "[Chad] carried out a raid that killed six", "[rebels] claimed it": who did the deed that did it."""
    carrier = carrying_verb(analysis, deed) or claiming_verb(analysis, deed)
    subjects = clause_of(analysis, carrier).subjects if carrier is not None else ()
    return parties_at(analysis, grounding, subjects)


def _sides(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "fighting between [rebels] and [the army] killed six", "killed in fighting between them" """
    verbs = (clause.verb, *coordinated(analysis, clause.verb))
    during = (i for v in verbs for i in objects_of_prepositions(analysis, v, _DURING))
    return parties_at(
        analysis,
        grounding,
        (
            side
            for deed in (*clause.subjects, *during)
            for side in objects_of_prepositions(analysis, deed, frozenset({"between"}))
        ),
    )


def _killers(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "six died in an attack by [gunmen]": parsers hang "by" on the dying, which is nobody's deed."""
    if analysis.tokens[clause.verb].lemma not in DYING:
        return ()
    return known(
        parties_at(analysis, grounding, objects_of_prepositions(analysis, clause.verb, _BY))
    )


def _is_force(actors: tuple[Party, ...]) -> bool:
    """ "[Sudanese jets] bombed": a weapon that stands for its force, not a deed or a missile."""
    return bool(actors) and all(map(has_sector, actors_of(actors)))


def partners_of(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """With whom a deed is shared ("met with [Chad]", "agreed to a pact with [Mali]")."""
    led = analysis.dependents(trigger.particle, "pobj") if trigger.particle is not None else ()
    heads = (clause.verb, *clause.objects, *led)
    named = [i for head in heads for i in objects_of_prepositions(analysis, head, frame.actor_to)]
    if frame.actor_to and not named:
        named.extend(_behind_matter(analysis, clause.objects))
    if frame.event == "SUPPORT" and frame.actor_to and not named:
        named.extend(_bound_by(analysis, clause.objects))
    # "hit a crossing between Chad and Niger": where it is, not who shares in it
    if frame.actor_to and frame.event not in VIOLENT:
        named.extend(_between(analysis, clause))
    return parties_at(analysis, grounding, named)


def _behind_matter(analysis: Analysis, things: tuple[int, ...]) -> Iterator[int]:
    """ "signed an accord on the border with [Chile]": parsers hang "with" on what the accord is about."""
    matters = [
        i
        for thing in things
        if analysis.tokens[thing].lemma in instrument_table().kind_of
        for i in objects_of_prepositions(analysis, thing, _ABOUT)
    ]
    for matter in matters:
        within = objects_of_prepositions(analysis, matter, frozenset({"of"}))
        for head in (matter, *within):
            yield from objects_of_prepositions(analysis, head, frozenset({"with"}))


def _bound_by(analysis: Analysis, things: tuple[int, ...]) -> Iterator[int]:
    """ "signed a contract under which [Chile] will supply gas": who is to do what an accord says, and for whom."""
    for thing in things:
        for clause in analysis.dependents(thing, "relcl"):
            led = objects_of_prepositions(analysis, clause, _BY_WHICH)
            if any(analysis.tokens[i].tag == "WDT" for i in led):
                told = clause_of(analysis, clause)
                served = objects_of_prepositions(analysis, clause, _FOR_WHOM)
                yield from (*told.subjects, *served)


def _between(analysis: Analysis, clause: Clause) -> Iterator[int]:
    """ "negotiated a pact, struck between [Peru] and [Chile]", "a deal was reached between them" """
    accounts = (i for thing in clause.objects for i in analysis.dependents(thing, "acl"))
    for head in (clause.verb, *clause.objects, *accounts):
        yield from objects_of_prepositions(analysis, head, frozenset({"between"}))
