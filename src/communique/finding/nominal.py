"""Actor and recipient of an event noun: its owner, its carrying verb's subject, its prepositions."""

from collections.abc import Iterable, Iterator

from communique.codebook.events import Frame, event_table
from communique.codebook.prepositions import prepositions
from communique.finding.carrying import carrying_verb, is_happening, suffering_verb
from communique.finding.casting import PLACES, RECIPROCAL, VIOLENT, Casting
from communique.finding.clauses import clause_of
from communique.finding.conditions import mode_by_content
from communique.finding.dependents import objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.owners import is_pronominal, owners
from communique.finding.participants import Party, parties_at
from communique.finding.reached import parties_below
from communique.finding.triggers import Trigger
from communique.finding.victims import holders, struck_by_noun
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_BETWEEN = frozenset({"between", "among", "by"})
_WITH = frozenset({"with"})
_SOURCES = frozenset({"from", "by", "of"})
_FROM_A_PLACE = frozenset({"RETREAT", "MOBILIZE", "COERCE", "SANCTION", "AID"})


def cast_noun(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """Link the participants of an event noun; None where no frame holds, or one link makes no event."""
    noun = trigger.token
    carrier = carrying_verb(analysis, noun)
    suffered = suffering_verb(analysis, noun)
    doers = _doers(analysis, grounding, noun, carrier)
    frame = _frame_of_noun(analysis, trigger, doers)
    if frame is None or (carrier and _is_disclaimed(analysis, noun, carrier)):
        return None
    sides = _by(analysis, grounding, noun, frame.noun_with & _BETWEEN)
    partners = _by(analysis, grounding, noun, frame.noun_with & _WITH)
    recipients = (
        _recipients_of_noun(analysis, grounding, trigger, carrier, frame)
        or (_sufferers(analysis, grounding, suffered) if suffered else ())
        or _charged_by_noun(analysis, grounding, noun, frame)
    )
    doers = doers or _givers(analysis, grounding, frame, noun, suffered)
    linked = (doers and recipients) or len((*sides, *partners)) > 1 or (partners and doers)
    # "Chad's refusal" alone names an attitude, "talks with Chad" a topic: one link is no event.
    stands_alone = not frame.support_only and bool(linked or is_happening(analysis, noun))
    if not (carrier or suffered or stands_alone):
        return None
    is_shared = frame.event in RECIPROCAL or not doers
    return Casting(
        trigger=trigger,
        anchor=next((verb for verb in (carrier, suffered) if verb is not None), noun),
        event=frame.event,
        mode=frame.mode or mode_by_content(analysis, frame.event, noun),
        actors=sides or ((*doers, *partners) if is_shared else doers),
        recipients=recipients if is_shared else (*partners, *recipients),
        objects=(noun,),
    )


def _by(
    analysis: Analysis, grounding: Grounding, noun: int, prepositions: frozenset[str]
) -> tuple[Party, ...]:
    """ "talks between [Peru] and [Chile]", "talks with [Chad]" """
    return parties_at(analysis, grounding, objects_of_prepositions(analysis, noun, prepositions))


def _sufferers(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """ "[Mali] faces sanctions", "[Mali]'s announcement drew protests" """
    subjects = clause_of(analysis, verb).subjects
    return parties_at(analysis, grounding, subjects) or tuple(
        party for subject in subjects for party in owners(analysis, grounding, subject)
    )


def _doers(
    analysis: Analysis, grounding: Grounding, noun: int, carrier: int | None
) -> tuple[Party, ...]:
    """Whose deed a noun is, else whose its carrying verb's subject is ("[Chad] launched a raid")."""
    own = owners(analysis, grounding, noun)
    subjects = (
        parties_at(analysis, grounding, clause_of(analysis, carrier).subjects)
        if carrier is not None
        else ()
    )
    return subjects if subjects and (not own or is_pronominal(analysis, noun)) else own


def _givers(
    analysis: Analysis, grounding: Grounding, frame: Frame, noun: int, suffered: int | None
) -> tuple[Party, ...]:
    """ "criticism from [Mali]", "won support from [Chad]" """
    heads = objects_of_prepositions(analysis, suffered, _SOURCES) if suffered else ()
    if frame.event not in _FROM_A_PLACE:
        heads = (*objects_of_prepositions(analysis, noun, frozenset({"from"})), *heads)
    return parties_at(analysis, grounding, heads)


def _is_disclaimed(analysis: Analysis, noun: int, carrier: int) -> bool:
    """ "has not claimed responsibility for the attack": by whom it was is open, that it was is not."""
    is_claim = analysis.tokens[carrier].lemma in event_table().claiming | {"be"}
    is_direct = analysis.tokens[noun].head == carrier
    return is_claim and not is_direct and bool(analysis.dependents(carrier, "neg"))


def _recipients_of_noun(
    analysis: Analysis,
    grounding: Grounding,
    trigger: Trigger,
    carrier: int | None,
    frame: Frame,
) -> tuple[Party, ...]:
    named = _targets_of_noun(analysis, trigger.token, carrier, frame)
    found = (
        parties_below(analysis, grounding, named)
        or (holders(analysis, grounding, named) if frame.event in VIOLENT else ())
        or states_below(analysis, grounding, named)
        or _asked_by_noun(analysis, grounding, trigger.token, frame)
    )
    if frame.event in VIOLENT:
        found = found or struck_by_noun(analysis, grounding, trigger.token, carrier)
    if found or frame.event not in VIOLENT:
        return found
    # Nobody is named: an attack in a town is one on its country.
    places = objects_of_prepositions(analysis, trigger.token, PLACES)
    return states_below(analysis, grounding, places)


def _targets_of_noun(
    analysis: Analysis, noun: int, carrier: int | None, frame: Frame
) -> tuple[int, ...]:
    """Objects of the noun's prepositions, on itself or on the verb that carries it."""
    heads = (noun,) if carrier is None else (noun, carrier)
    found = _led_to(analysis, noun, heads, frame)
    return found or _led_to(analysis, noun, _contents(analysis, noun, frame), frame)


def _led_to(analysis: Analysis, noun: int, heads: Iterable[int], frame: Frame) -> tuple[int, ...]:
    return tuple(
        thing
        for head in heads
        for thing in objects_of_prepositions(analysis, head, frame.noun_to)
        if thing != noun and not _is_in_aid(analysis, thing)
    )


def _contents(analysis: Analysis, noun: int, frame: Frame) -> Iterator[int]:
    """ "suspension of [flights] to Togo", "release of [millions] in [aid] to Chad": what a deed's noun takes."""
    heads = [noun] if frame.of else []
    for head in heads:
        inner = objects_of_prepositions(analysis, head, prepositions().contents)
        yield from inner
        heads.extend(inner)


def _is_in_aid(analysis: Analysis, thing: int) -> bool:
    """ "strikes in support of Togo": for whom a deed is done, not to whom."""
    is_in = analysis.tokens[analysis.tokens[thing].head].lemma == "in"
    return is_in and analysis.tokens[thing].lemma in prepositions().in_aid


def _frame_of_noun(analysis: Analysis, trigger: Trigger, doers: tuple[Party, ...]) -> Frame | None:
    """The first frame whose conditions on the doers' sectors and on the of-phrase hold."""
    sectors = {actor.sector for party in doers for actor in party.actors}
    of = _lemmas_of(analysis, trigger.token)
    return next(
        (
            frame
            for frame in trigger.frames
            if (not frame.by or sectors & frame.by) and (not frame.of or of & frame.of)
        ),
        None,
    )


def _lemmas_of(analysis: Analysis, noun: int) -> set[str]:
    """What a deed's noun is done to: "suspension of [aid]", "[troop] deployment"."""
    things = (
        *objects_of_prepositions(analysis, noun, frozenset({"of", "in"})),
        *analysis.dependents(noun, "compound", "nmod"),
    )
    return {analysis.tokens[i].lemma for i in things}


def _asked_by_noun(
    analysis: Analysis, grounding: Grounding, noun: int, frame: Frame
) -> tuple[Party, ...]:
    """ "its demand that [Serbia] pull back" """
    if frame.event != "REQUEST":
        return ()
    return parties_at(analysis, grounding, _subjects_told(analysis, noun))


def _subjects_told(analysis: Analysis, noun: int) -> list[int]:
    """Subjects of the clause that says what a noun is about ("the charge that [Peru] meddled")."""
    return [
        subject
        for clause in analysis.dependents(noun, "acl", "ccomp", "relcl")
        if analysis.dependents(clause, "mark") or analysis.tokens[clause].deprel == "acl"
        for subject in analysis.dependents(clause, "nsubj", "nsubjpass")
    ]


def _charged_by_noun(
    analysis: Analysis, grounding: Grounding, noun: int, frame: Frame
) -> tuple[Party, ...]:
    """ "accusations of [Eritrean] meddling", "a charge that [Peru] meddled": who is said to have done it."""
    if frame.event != "ACCUSE":
        return ()
    deeds = objects_of_prepositions(analysis, noun, frozenset({"of"}))
    found = tuple(party for deed in deeds for party in owners(analysis, grounding, deed))
    return found or parties_at(analysis, grounding, _subjects_told(analysis, noun))
