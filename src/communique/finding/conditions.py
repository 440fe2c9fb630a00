"""Whether a frame of `events.toml` holds of a clause: its conditions on doer, object, purpose, complement."""

from collections.abc import Iterator

from communique.codebook.events import Frame, event_table
from communique.codebook.prepositions import prepositions
from communique.finding.carrying import has_run_its_course
from communique.finding.clauses import Clause, clause_of
from communique.finding.complements import (
    does_one_of,
    is_called_one_of,
    is_for_doing,
    is_opinion,
    is_to_do_something,
)
from communique.finding.dependents import (
    is_bidding,
    lemmas_below,
    objects_of_prepositions,
    with_conjuncts,
)
from communique.finding.doers import deed_in_which, what_is_counted
from communique.finding.fitting import (
    FIGHTERS,
    SECTORS,
    fits,
    is_a_league,
    is_of_sector,
    lemmas_at,
)
from communique.finding.harm import deeds_held_out, is_harm
from communique.finding.held_out import is_held_out
from communique.finding.lands import is_part_of_land, states_below
from communique.finding.means import is_means
from communique.finding.participants import parties_at, party_at
from communique.finding.reached import parties_below
from communique.finding.triggers import Trigger, trigger_at
from communique.finding.verb_groups import is_infinitive, is_left_undone
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_IRREGULAR = frozenset({"REB", "PRM"})
_BEARING_ARMS = frozenset({"MIL", "COP", "REB", "PRM", "UAF"})
_COUNTS = frozenset({"of", "in"})


# "the debt [owed] to it by Chad": to its creditor nobody does anything
_OWED = "owe"
_BEFALLING = frozenset({"ASSAULT", "COERCE", "ACCUSE"})


def first_that_holds(
    analysis: Analysis, grounding: Grounding, clause: Clause, trigger: Trigger
) -> Frame | None:
    """The frame that decides what the verb tells."""
    held = (f for f in trigger.frames if _holds(analysis, grounding, f, clause, trigger))
    return next(held, None)


def _holds(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause, trigger: Trigger
) -> bool:
    """Whether the frame's conditions on doer, recipient, complement, matter and object are met."""
    return (
        _suits_doers(analysis, grounding, frame, clause)
        and (not frame.undone or is_left_undone(analysis, clause.verb))
        and not (frame.unfinished and has_run_its_course(analysis, clause.verb))
        and (not frame.held_out or is_held_out(analysis, grounding, frame, clause))
        and (not frame.needs_to or _is_given_to_somebody(analysis, grounding, frame, clause))
        and _suits_complement(analysis, grounding, frame, clause.verb)
        and _suits_matter(analysis, frame, clause)
        and _suits_objects(analysis, grounding, frame, clause, trigger)
    )


def _suits_doers(analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause) -> bool:
    """ "[troops] entered", not "the [flood] killed"."""
    if any(_is_excluded(analysis, frame, i) for i in clause.subjects):
        return False
    return not frame.subjects or _is_done_by(analysis, grounding, frame, clause)


def _is_done_by(analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause) -> bool:
    """ "thousands of [miners] downed tools", "handed down by [a court]"; in a passive the subject is the object, too."""
    movers = (*clause.objects, *clause.subjects) if clause.passive else clause.subjects
    counted = (i for head in movers for i in what_is_counted(analysis, head))
    is_organisation = "@igo" in frame.subjects and any(
        is_a_league(analysis, grounding, i) for i in movers
    )
    if "@sides" in frame.subjects:
        return _are_sides(analysis, grounding, clause)
    if "@actor" in frame.subjects:
        return any(party_at(analysis, grounding, i) for i in clause.subjects)
    sectors = {s for word in frame.subjects for s in SECTORS.get(word, ())}
    if sectors and any(is_of_sector(analysis, grounding, i, sectors) for i in movers):
        return True
    is_force = any(_is_force(analysis, grounding, frame, i) for i in movers)
    return (
        is_organisation
        or is_force
        or any(analysis.tokens[i].lemma in frame.subjects for i in counted)
    )


def _is_force(analysis: Analysis, grounding: Grounding, frame: Frame, i: int) -> bool:
    """ "[US Marines] landed", "the rebel group [M23] overran a town": those who bear arms, where fighters may do it."""
    party = party_at(analysis, grounding, i)
    is_name = analysis.tokens[i].upos == "PROPN"
    return party is not None and any(
        actor.kind in {"body", "group"}
        and FIGHTERS.get(actor.sector or "") in frame.subjects
        and (is_name or actor.sector in _IRREGULAR)
        for actor in party.actors
    )


def _are_sides(analysis: Analysis, grounding: Grounding, clause: Clause) -> bool:
    """ "[police and protesters] fought": several, one of whom bears arms; workers who fight for pay fight nobody."""
    sectors = {
        (actor.code, actor.sector)
        for party in parties_at(analysis, grounding, clause.subjects)
        for actor in party.actors
    }
    return len(sectors) > 1 and any(sector in _BEARING_ARMS for _, sector in sectors)


def _suits_complement(analysis: Analysis, grounding: Grounding, frame: Frame, verb: int) -> bool:
    """ "asked them to leave", "threatened to jail them"; not "declined to comment"."""
    if frame.xcomp and not _complement_is(analysis, grounding, verb, frame.xcomp):
        return False
    if frame.called and not is_called_one_of(analysis, verb, frame.called):
        return False
    if frame.for_doing and not is_for_doing(analysis, verb):
        return False
    if frame.complement and not is_to_do_something(analysis, verb):
        return False
    if frame.infinitive and not _has_infinitive(analysis, verb):
        return False
    if frame.not_doing and does_one_of(analysis, verb, frame.not_doing):
        return False
    return not (frame.no_opinion and is_opinion(analysis, verb))


def _has_infinitive(analysis: Analysis, verb: int) -> bool:
    """ "told them [to leave]", "gave them two days [to leave]" """
    times = analysis.dependents(verb, "npadvmod")
    clauses = analysis.dependents(verb, "xcomp", "ccomp", *(("advcl",) if times else ()))
    of_times = (i for time in times for i in analysis.dependents(time, "relcl", "acl"))
    return any(is_infinitive(analysis, i) for i in (*clauses, *of_times))


def _suits_matter(analysis: Analysis, frame: Frame, clause: Clause) -> bool:
    """Whether words of its purpose stand below the verb, and none that say otherwise ("warned of a [storm]")."""
    below = lemmas_below(analysis, clause.verb)
    if below & frame.not_about:
        return False
    deed = deed_in_which(analysis, clause) if frame.purpose and frame.undergoes else None
    # "a raid in which six died" says what they died of as well as "died in a raid"
    told = below if deed is None else below | {analysis.tokens[deed].lemma}
    return not frame.purpose or bool(told & frame.purpose)


def _suits_objects(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause, trigger: Trigger
) -> bool:
    """ "sent [food]", "pulled out of [Cambodia]": the verb's objects and those of its particle."""
    things = (*clause.objects, *_objects_of_particle(analysis, trigger))
    if frame.not_objects and _are_excluded(analysis, frame, things):
        return False
    if not things and "@none" in frame.objects:
        # "demonstrates that it broke the truce" has what it shows for its object
        return not analysis.dependents(clause.verb, "ccomp")
    return not frame.objects or any(fits(analysis, grounding, frame, i) for i in things)


def _are_excluded(analysis: Analysis, frame: Frame, things: tuple[int, ...]) -> bool:
    """ "warned [motorists]", "committed a great amount of [time]" """
    quantities = event_table().quantities
    counted = (
        i
        for thing in things
        if analysis.tokens[thing].lemma in quantities
        for i in objects_of_prepositions(analysis, thing, _COUNTS)
    )
    return any(
        analysis.tokens[i].lemma.casefold() in frame.not_objects for i in (*things, *counted)
    )


def _objects_of_particle(analysis: Analysis, trigger: Trigger) -> Iterator[int]:
    if trigger.particle is None:
        return
    # "out of Cambodia": the second preposition hangs on the first
    for head in (trigger.particle, *analysis.dependents(trigger.particle, "prep")):
        yield from analysis.dependents(head, "pobj")


def _is_excluded(analysis: Analysis, frame: Frame, doer: int) -> bool:
    """Whether a doer makes it no event: fires kill, but so does rocket fire."""
    is_listed = not frame.not_by.isdisjoint(lemmas_at(analysis, doer))
    return is_listed and not is_means(analysis, doer)


def _is_given_to_somebody(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause
) -> bool:
    named = named_by(analysis, frame, clause)
    return bool(
        parties_below(analysis, grounding, named) or states_below(analysis, grounding, named)
    )


def _complement_is(
    analysis: Analysis, grounding: Grounding, verb: int, codes: frozenset[str]
) -> bool:
    """Whether what is threatened is of these codes ("break ties" is not "break a truce")."""
    for child in (*deeds_held_out(analysis, verb), *analysis.dependents(verb, "ccomp")):
        if "@harm" in codes and is_harm(analysis, grounding, child):
            return True
        trigger = trigger_at(analysis, child)
        if trigger is None or trigger.form != "verb":
            continue
        frame = first_that_holds(analysis, grounding, clause_of(analysis, child), trigger)
        if frame and codes & {frame.event, f"{frame.event}/{frame.mode}"}:
            return True
    return False


def named_by(analysis: Analysis, frame: Frame, clause: Clause) -> tuple[int, ...]:
    """The objects of the frame's prepositions, on the verb or, as parsers have it, on its object.

    "Lent [Togo] two boats" is "to Togo".
    """
    given = (
        i for i in analysis.dependents(clause.verb, "dative") if analysis.tokens[i].upos != "ADP"
    )
    receivers = with_conjuncts(analysis, given) if "to" in frame.to and not clause.passive else ()
    return receivers + tuple(
        thing
        for head in (clause.verb, *_with_their_details(analysis, clause.objects))
        for thing in objects_of_prepositions(analysis, head, frame.to)
        if not is_bidding(analysis, thing)
    )


def _with_their_details(analysis: Analysis, objects: tuple[int, ...]) -> Iterator[int]:
    """Objects with what counts and describes them: "batches of [troops]", "millions in [aid]", "sanctions [imposed] on".

    "A port in [Kano] from the rebels": parsers hang "from" on the nearer noun.
    """
    for thing in objects:
        yield thing
        if is_part_of_land(analysis, thing):
            yield from objects_of_prepositions(analysis, thing, prepositions().lands)
        yield from (i for i in analysis.dependents(thing, "acl") if _tells_of_thing(analysis, i))
        if analysis.tokens[thing].lemma in event_table().quantities:
            yield from objects_of_prepositions(analysis, thing, _COUNTS)


def _tells_of_thing(analysis: Analysis, participle: int) -> bool:
    """ "sanctions [imposed] on Chad"; "pardoned men [jailed] for theft in Chad" tells what had befallen them."""
    token, table = analysis.tokens[participle], event_table()
    befell = table.verb_tells(token.lemma, _BEFALLING) and token.lemma not in table.making
    return token.tag == "VBN" and not befell and token.lemma != _OWED


def mode_by_content(analysis: Analysis, event: str, i: int) -> str | None:
    """The mode of a request or refusal: what it is about, by the words below it."""
    if event not in {"REQUEST", "REJECT"}:
        return None
    lemmas = lemmas_below(analysis, i)
    for mode, words in event_table().modes_by_content.items():
        if lemmas & words:
            return mode
    return None
