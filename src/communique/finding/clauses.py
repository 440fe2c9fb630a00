"""Who does what in a clause: subjects and objects of a verb, seen through passives and shared objects."""

from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.finding.attributes import guests
from communique.finding.garden_paths import SECOND, behind_and, called_something, is_next_doer
from communique.finding.misparsed import (
    is_reflexive,
    is_source,
    object_of_gerund,
    side_by_side,
    subject_of_small_clause,
    up_to_some,
)
from communique.finding.passives import by_whom, is_passive
from communique.finding.relatives import (
    RELATIVE_TAGS,
    is_relative_clause,
    relativised,
    through_relative,
)
from communique.finding.subjects import subjects_of, undergoers_of
from communique.model.analysis import Analysis


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb with the heads of the phrases that do it and that it is done to."""

    verb: int
    passive: bool
    subjects: tuple[int, ...]
    objects: tuple[int, ...]


def clause_of(analysis: Analysis, verb: int) -> Clause:
    """Read the clause of a verb; in a passive the `by` phrase is the subject."""
    passive = is_passive(analysis, verb)
    if passive:
        return Clause(
            verb=verb,
            passive=True,
            subjects=by_whom(analysis, verb),
            objects=undergoers_of(analysis, verb),
        )
    return Clause(
        verb=verb,
        passive=False,
        subjects=subjects_of(analysis, verb),
        objects=tuple(
            i
            for i in side_by_side(analysis, _direct_objects(analysis, verb))
            if not (is_reflexive(analysis, i) or is_source(analysis, i))
            and not is_next_doer(analysis, i)
            and i not in _subjects_behind(analysis, verb)
        ),
    )


def _subjects_behind(analysis: Analysis, verb: int) -> frozenset[int]:
    """ "met Assad and [Putin] left": who does what the next verb tells, though parsers make two objects of them."""
    seconds = analysis.dependents(verb, *SECOND)
    return frozenset(i for second in seconds for i in behind_and(analysis, second))


def _direct_objects(analysis: Analysis, verb: int) -> tuple[int, ...]:
    own = _own_objects(analysis, verb)
    found = own or object_of_gerund(analysis, verb) or up_to_some(analysis, verb)
    found = (
        found
        or called_something(analysis, verb)
        or guests(analysis, verb, "xcomp")
        or subject_of_small_clause(analysis, verb)
    )
    found = found or _shared_object(analysis, verb) or relativised(analysis, verb)
    return through_relative(analysis, verb, found)


def _own_objects(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "called [Peru] a rogue state", "branded [Aum] a cult": what it is called is no second object."""
    entry = cue_words().verb(analysis.tokens[verb].lemma)
    found = analysis.dependents(verb, "dobj", "dative") or analysis.dependents(verb, "oprd")
    if not (entry and "naming" in entry.frames):
        return found
    if is_relative_clause(analysis, verb):
        # "a step that Mali called a crime": the step, whatever parsers make of "that"
        relative = (i for i in found if analysis.tokens[i].tag in RELATIVE_TAGS)
        return (next(relative, analysis.tokens[verb].head),)
    return found[:1]


def _shared_object(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "shot and killed [a guard]": two verbs of one kind, side by side."""
    table = event_table()
    events = {frame.event for frame in table.by_verb.get(analysis.tokens[verb].lemma, ())}
    return tuple(
        thing
        for other in analysis.dependents(verb, "conj")
        if other == verb + 2 and analysis.dependents(verb, "cc") == (verb + 1,)
        if table.verb_tells(analysis.tokens[other].lemma, events)
        for thing in analysis.dependents(other, "dobj")
    )
