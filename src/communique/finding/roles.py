"""Actor and recipient of a candidate event: the first of its word's frames whose conditions hold."""

from dataclasses import dataclass

from communique.codebook.events import Frame, event_table
from communique.finding.clauses import Clause, clause_of
from communique.finding.participants import (
    Party,
    objects_of_prepositions,
    owners,
    parties_at,
    parties_below,
    party_at,
)
from communique.finding.triggers import Trigger, noun_trigger
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_DESTINATIONS = frozenset({"in", "to", "at", "into"})
_ALL_SIDES = frozenset({"with", "between", "among", "by"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """A candidate with its category, mode and linked participants; `anchor` carries its reality."""

    trigger: Trigger
    anchor: int
    event: str
    mode: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    objects: tuple[int, ...]


def cast(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """Link the participants of a candidate; None where no frame holds or nobody is linked."""
    if trigger.form == "predicate":
        return _cast_predicate(analysis, grounding, trigger)
    if trigger.form == "noun":
        return _cast_noun(analysis, grounding, trigger)
    clause = clause_of(analysis, trigger.token)
    for frame in trigger.frames:
        if _holds(analysis, grounding, frame, clause, trigger):
            return _cast_verb(analysis, grounding, trigger, frame, clause)
    return None


def _holds(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause, trigger: Trigger
) -> bool:
    """Whether the frame's conditions on object, purpose and complement are met."""
    things = clause.objects
    if trigger.particle is not None:
        things = (*things, *analysis.dependents(trigger.particle, "pobj"))
    if frame.xcomp and not _complement_is(analysis, clause.verb, frame.xcomp):
        return False
    if any(analysis.tokens[i].lemma in frame.not_by for i in clause.subjects):
        return False
    if frame.complement and not analysis.dependents(clause.verb, "xcomp", "ccomp"):
        return False
    if not things and "@none" in frame.objects:
        return True
    if frame.purpose and not _lemmas_below(analysis, clause.verb) & frame.purpose:
        return False
    return not frame.objects or any(_fits(analysis, grounding, frame, i) for i in things)


def _fits(analysis: Analysis, grounding: Grounding, frame: Frame, i: int) -> bool:
    if analysis.tokens[i].lemma in frame.objects:
        return True
    if "@actor" in frame.objects and party_at(analysis, grounding, i):
        return True
    if "@place" in frame.objects and i in grounding.place_by_token:
        return True
    compounds = analysis.dependents(i, "compound", "amod")
    return any(
        f"{analysis.tokens[child].lemma}_{analysis.tokens[i].lemma}" in frame.objects
        for child in compounds
    )


def _complement_is(analysis: Analysis, verb: int, categories: frozenset[str]) -> bool:
    table = event_table()
    return any(
        frame.event in categories
        for child in analysis.dependents(verb, "xcomp", "ccomp")
        for frame in table.by_verb.get(analysis.tokens[child].lemma, ())
    )


def _lemmas_below(analysis: Analysis, i: int) -> set[str]:
    return {analysis.tokens[below].lemma for below in analysis.subtree(i)}


def _cast_verb(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> Casting:
    # In "troops were deployed" the troops stand for whose they are.
    doers = clause.objects if frame.own_object and clause.passive else clause.subjects
    actors = parties_at(analysis, grounding, doers)
    mode = frame.mode or mode_by_content(analysis, frame.event, clause.verb)
    if frame.event == "ASSAULT" and not actors:
        actors, means = _through_deed(analysis, grounding, clause)
        mode = mode or means
    partners = objects_of_prepositions(analysis, clause.verb, frame.actor_to)
    return Casting(
        trigger=trigger,
        anchor=clause.verb,
        event=frame.event,
        mode=mode,
        actors=(*actors, *parties_at(analysis, grounding, partners)),
        recipients=_recipients(analysis, grounding, trigger, frame, clause),
        objects=clause.objects,
    )


def _through_deed(
    analysis: Analysis, grounding: Grounding, clause: Clause
) -> tuple[tuple[Party, ...], str | None]:
    """Who killed, and how, where a deed did: "a raid by [gunmen] killed", "killed in [Chadian] raids"."""
    deeds = (
        *clause.subjects,
        *objects_of_prepositions(analysis, clause.verb, frozenset({"in", "during", "by"})),
    )
    for deed in deeds:
        trigger = noun_trigger(analysis, deed)
        frames = [f for f in trigger.frames if f.event == "ASSAULT"] if trigger else []
        if frames:
            nation = party_at(analysis, grounding, deed)
            doers = owners(analysis, grounding, deed) or ((nation,) if nation else ())
            return doers, frames[0].mode
    return (), None


def _recipients(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    if frame.place:
        heads = (*clause.objects, *objects_of_prepositions(analysis, clause.verb, _DESTINATIONS))
        return parties_at(analysis, grounding, heads) or _countries(analysis, grounding, heads)
    named = objects_of_prepositions(analysis, clause.verb, frame.to)
    found = parties_below(analysis, grounding, named)
    if found or frame.own_object:
        return found
    found = parties_below(analysis, grounding, clause.objects)
    if found:
        return found
    if trigger.particle is not None:
        things = analysis.dependents(trigger.particle, "pobj", "pcomp")
        below = [i for thing in things for i in analysis.conjuncts(thing)]
        found = parties_below(analysis, grounding, below)
    return found or _asked(analysis, grounding, clause.verb)


def _asked(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """ "demanded that [Serbia] pull back": who is to act stands in the complement."""
    heads = [
        subject
        for child in analysis.dependents(verb, "ccomp", "xcomp")
        for subject in analysis.dependents(child, "nsubj", "nsubjpass")
        if not analysis.dependents(child, "aux") or analysis.dependents(verb, "ccomp")
    ]
    return parties_at(analysis, grounding, heads) if event_is_request(analysis, verb) else ()


def event_is_request(analysis: Analysis, verb: int) -> bool:
    """Whether the bare verb is one of asking."""
    frames = event_table().by_verb.get(analysis.tokens[verb].lemma, ())
    return any(frame.event == "REQUEST" for frame in frames)


def _countries(
    analysis: Analysis, grounding: Grounding, heads: tuple[int, ...]
) -> tuple[Party, ...]:
    """The states of the places that a visitor comes to."""
    found = []
    for head in heads:
        mention = grounding.place_by_token.get(head)
        if mention and mention.place.country_code:
            place = mention.place
            state = Actor(
                code=place.country_code,
                kind="state",
                sector=None,
                entity_text=place.extracted_place,
                identifier_id=f"state:{place.country_code}",
                identifier_text=place.country,
            )
            found.append(Party((state,), analysis.span(mention.first, mention.last)))
    return tuple(found)


def _cast_predicate(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    clause = clause_of(analysis, trigger.token)
    actors = parties_at(analysis, grounding, clause.subjects or clause.objects)
    if not actors or trigger.particle is None or trigger.category is None:
        return None
    below = [
        i
        for prep in (trigger.particle, *analysis.dependents(trigger.particle, "prep"))
        for i in analysis.dependents(prep, "pobj", "pcomp")
    ]
    return Casting(
        trigger=trigger,
        anchor=trigger.token,
        event=trigger.category,
        mode=mode_by_content(analysis, trigger.category, trigger.token),
        actors=actors,
        recipients=parties_below(analysis, grounding, below),
        objects=tuple(below),
    )


def _cast_noun(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    noun = trigger.token
    carrier = carrying_verb(analysis, noun)
    own = owners(analysis, grounding, noun)
    subjects = (
        parties_at(analysis, grounding, clause_of(analysis, carrier).subjects) if carrier else ()
    )
    frame = _frame_of_noun(trigger.frames, own or subjects)
    if frame is None:
        return None
    sides = parties_at(
        analysis, grounding, objects_of_prepositions(analysis, noun, frame.noun_with & _ALL_SIDES)
    )
    recipients = parties_below(
        analysis, grounding, objects_of_prepositions(analysis, noun, frame.noun_to)
    )
    linked = (own and recipients) or len(sides) > 1 or (sides and own)
    happens = is_happening(analysis, noun)
    # "Chad's refusal" alone names an attitude, "talks with Chad" a topic: one link is no event.
    if not (carrier or linked or happens) or (frame.support_only and not carrier):
        return None
    return Casting(
        trigger=trigger,
        anchor=carrier if carrier is not None else noun,
        event=frame.event,
        mode=frame.mode or mode_by_content(analysis, frame.event, noun),
        actors=(*(own or subjects), *sides),
        recipients=recipients,
        objects=(noun,),
    )


def _frame_of_noun(frames: tuple[Frame, ...], doers: tuple[Party, ...]) -> Frame | None:
    """The first frame that does not ask for doers of other sectors."""
    sectors = {actor.sector for party in doers for actor in party.actors}
    return next((frame for frame in frames if not frame.by or sectors & frame.by), None)


def carrying_verb(analysis: Analysis, noun: int) -> int | None:
    """The verb that carries an event noun as its object ("launched an [offensive]")."""
    root = noun
    while analysis.tokens[root].deprel == "conj":
        root = analysis.tokens[root].head
    link, above = analysis.tokens[root].deprel, analysis.tokens[root].head
    if link == "pobj":
        particle = analysis.tokens[above]
        verb = particle.head
        lemma = f"{analysis.tokens[verb].lemma}_{particle.lemma}"
        return verb if lemma in event_table().carrying else None
    if link not in {"dobj", "nsubjpass"} or analysis.tokens[above].upos != "VERB":
        return None
    particles = [analysis.tokens[p].lemma for p in analysis.dependents(above, "prt")]
    lemma = "_".join((analysis.tokens[above].lemma, *particles))
    return above if lemma in event_table().carrying else None


def is_happening(analysis: Analysis, noun: int) -> bool:
    """Whether the noun is said to take place ("[clashes] broke out", "a [truce] that took effect")."""
    token = analysis.tokens[noun]
    verbs = list(analysis.dependents(noun, "relcl", "acl"))
    if token.deprel == "nsubj":
        verbs.append(token.head)
    return any(_happens(analysis, verb) for verb in verbs)


def _happens(analysis: Analysis, verb: int) -> bool:
    table, lemma = event_table(), analysis.tokens[verb].lemma
    tails = [analysis.tokens[i].lemma for i in analysis.dependents(verb, "prt", "dobj")]
    preps = [
        f"{analysis.tokens[prep].lemma}_{analysis.tokens[thing].lemma}"
        for prep in analysis.dependents(verb, "prep")
        for thing in analysis.dependents(prep, "pobj")
    ]
    return lemma in table.happening or any(
        f"{lemma}_{tail}" in table.happening for tail in (*tails, *preps)
    )


def mode_by_content(analysis: Analysis, event: str, i: int) -> str | None:
    """The mode of a request or refusal: what it is about, by the words below it."""
    if event not in {"REQUEST", "REJECT"}:
        return None
    lemmas = _lemmas_below(analysis, i)
    for mode, words in event_table().modes_by_content.items():
        if lemmas & words:
            return mode
    return None
