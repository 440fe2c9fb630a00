"""Crowds that only their number or calling tells of: they are of the land that they fill the streets of."""

from communique.codebook.events import event_table
from communique.codebook.prepositions import prepositions
from communique.finding.addressees import is_hostile
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.participants import Party, codes_of
from communique.finding.victims import civilians
from communique.model.analysis import Analysis
from communique.model.world import Grounding

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
