"""Crowds that only their number or calling tells of: they are of the land that they fill the streets of."""

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.prepositions import prepositions
from communique.finding.addressees import is_hostile
from communique.finding.casting import Casting
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.participants import Party, actors_of, codes_of, known, parties_at
from communique.finding.reached import parties_below
from communique.finding.verb_groups import with_particle
from communique.finding.victims import civilians
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_CROWDS = frozenset({"group", "unresolved"})
_PROTEST = "PROTEST"
# "over the raid in Togo": what they rise about, not where they do.
_MATTERS = frozenset({"over", "off"})


def throngs(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """ "[Thousands] marched through Togo": people only counted."""
    counted = [i for i in clause.subjects if analysis.tokens[i].lemma in event_table().quantities]
    if event != _PROTEST or not counted:
        return ()
    lands = scene_of(analysis, grounding, clause.verb)
    return tuple(civilians(analysis, i, lands, ()) for i in counted) if lands else ()


def of_the_scene(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """The doers, of the land that they fill the streets of where nothing else tells theirs: "[Vendors] blocked a road in Togo"."""
    told = actors_of(casting.actors)
    is_open = bool(told) and all(a.code is None and a.kind in _CROWDS for a in told)
    lands = codes_of(scene_of(analysis, grounding, casting.anchor)) if is_open else ()
    return (
        tuple(_of_land(party, land) for party in casting.actors for land in lands) or casting.actors
    )


def _of_land(party: Party, land: str | None) -> Party:
    return replace(party, actors=tuple(replace(actor, code=land) for actor in party.actors))


def scene_of(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """The one state that the places beside a verb lie in: "filled the streets of [Lome]"."""
    objects = clause_of(analysis, verb).objects
    where = prepositions().where - _MATTERS
    places = (
        i for head in (verb, *objects) for i in objects_of_prepositions(analysis, head, where)
    )
    lands = states_below(
        analysis, grounding, (i for i in (*objects, *places) if not is_hostile(analysis, i))
    )
    return lands if len(codes_of(lands)) == 1 else ()


def pressed_to_yield(
    analysis: Analysis, grounding: Grounding, aims: Iterable[int]
) -> tuple[Party, ...]:
    """ "a strike to force [the premier] out", "marched to topple [the junta]": on whom a crowd's aim puts pressure."""
    for verb in aims:
        if with_particle(analysis, verb) in manner_words().pressing:
            found = known(parties_at(analysis, grounding, clause_of(analysis, verb).objects))
            if found := found or parties_below(
                analysis, grounding, clause_of(analysis, verb).objects
            ):
                return found
    return ()
