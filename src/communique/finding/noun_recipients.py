"""Whom the deed of an event noun is done to, asked of or charged with: by its prepositions, its verb, its clause."""

from collections.abc import Iterable, Iterator

from communique.codebook.events import Frame, event_table
from communique.codebook.manners import manner_words
from communique.codebook.places import place_words
from communique.codebook.prepositions import prepositions
from communique.finding.addressees import allowed, behind
from communique.finding.casting import VIOLENT
from communique.finding.clauses import clause_of
from communique.finding.control import verb_above
from communique.finding.dependents import is_bidding, objects_of_prepositions
from communique.finding.lands import is_part_of_land, states_below
from communique.finding.owners import owners
from communique.finding.participants import Party, parties_at
from communique.finding.reached import is_meant_to_harm, parties_below
from communique.finding.verb_groups import is_infinitive, with_particle
from communique.finding.victims import crowds, holders, keepers, struck_by_noun
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_ANSWERED = frozenset({"REQUEST", "ACCUSE", "THREATEN", "AGREE"})
_REFUSING = frozenset({"REJECT"})


def recipients_of_noun(
    analysis: Analysis,
    grounding: Grounding,
    noun: int,
    frame: Frame,
    carrier: int | None,
    suffered: int | None,
) -> tuple[Party, ...]:
    """By its prepositions and its clause; else who suffers it, or is said to have done what it tells."""
    named = _targets_of_noun(analysis, noun, carrier, frame)
    is_violent = frame.event in VIOLENT
    link = behind if frame.event == "ACCUSE" else parties_below
    return (
        link(analysis, grounding, named)
        or (_whose_land(analysis, grounding, named) if is_violent else ())
        or (holders(analysis, grounding, named) if is_violent else ())
        or crowds(analysis, grounding, frame.event, named, _subjects_of(analysis, noun, carrier))
        or (_behind_border(analysis, grounding, noun) if frame.event == "MOBILIZE" else ())
        or _held(analysis, grounding, noun, frame, carrier, named)
        or states_below(analysis, grounding, _but_deeds(analysis, frame, named))
        or _asked_by_noun(analysis, grounding, noun, frame)
        or allowed(analysis, grounding, frame.event, (noun, *_carriers(carrier)))
        or (_hit(analysis, grounding, noun, carrier) if is_violent else ())
        or (_sufferers(analysis, grounding, suffered) if suffered else ())
        or _charged_by_noun(analysis, grounding, noun, frame)
        or (_answering(analysis, grounding, noun) if frame.event in _ANSWERED else ())
    )


def _behind_border(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """ "the massing of troops on the border with [Chad]", "near [its] border": towards whom they are moved."""
    around = objects_of_prepositions(analysis, noun, prepositions().around)
    borders = [i for i in around if analysis.tokens[i].lemma in place_words().borders]
    beyond = (
        thing
        for border in borders
        for thing in (
            *objects_of_prepositions(analysis, border, frozenset({"with"})),
            *analysis.dependents(border, "poss"),
        )
    )
    return parties_at(analysis, grounding, beyond)


def _but_deeds(analysis: Analysis, frame: Frame, named: tuple[int, ...]) -> tuple[int, ...]:
    """ "criticism of the [operation] in Togo": where it was done, nobody is blamed for it."""
    if frame.event != "ACCUSE":
        return named
    deeds, undertakings = event_table().by_noun, manner_words().undertakings
    lemmas = ((i, analysis.tokens[i].lemma) for i in named)
    return tuple(i for i, lemma in lemmas if lemma not in deeds and lemma not in undertakings)


def _whose_land(
    analysis: Analysis, grounding: Grounding, heads: Iterable[int]
) -> tuple[Party, ...]:
    """ "complained of raids on [its] territory": whose land a pronoun says it is."""
    owned = (head for head in heads if is_part_of_land(analysis, head))
    owners = (i for head in owned for i in analysis.dependents(head, "poss"))
    return parties_at(analysis, grounding, owners)


def _carriers(carrier: int | None) -> tuple[int, ...]:
    return () if carrier is None else (carrier,)


def _subjects_of(analysis: Analysis, noun: int, carrier: int | None) -> tuple[int, ...]:
    """Whose deed a noun is: "[the army]'s crackdown", "[the army] launched a crackdown"."""
    subjects = clause_of(analysis, carrier).subjects if carrier is not None else ()
    return (*analysis.dependents(noun, "poss", "compound"), *subjects)


def _held(
    analysis: Analysis,
    grounding: Grounding,
    noun: int,
    frame: Frame,
    carrier: int | None,
    named: tuple[int, ...],
) -> tuple[Party, ...]:
    """ "raids on a [rebel]-held town", but "raids on a rebel-held town killed [nine people]"."""
    found = keepers(analysis, grounding, frame, named)
    return found and (struck_by_noun(analysis, grounding, noun, carrier) or found)


def _hit(
    analysis: Analysis, grounding: Grounding, noun: int, carrier: int | None
) -> tuple[Party, ...]:
    """People whom the violence harms; where nobody is named, an attack in a town is one on its country."""
    struck = struck_by_noun(analysis, grounding, noun, carrier)
    return struck or states_below(
        analysis, grounding, objects_of_prepositions(analysis, noun, prepositions().places)
    )


def _targets_of_noun(
    analysis: Analysis, noun: int, carrier: int | None, frame: Frame
) -> tuple[int, ...]:
    """Objects of the noun's prepositions, on itself or on the verb that carries it."""
    beside = (*_told_beside(analysis, noun), *_doers_with_of(analysis, noun))
    heads = (noun, *beside, *_carriers(carrier))
    found = _led_to(analysis, noun, heads, frame)
    return found or _led_to(analysis, noun, _contents(analysis, noun, frame), frame)


def _told_beside(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """ "strikes, [carried out] against Chad" """
    participles = analysis.dependents(noun, "acl")
    return tuple(i for i in participles if with_particle(analysis, i) in event_table().making)


def _doers_with_of(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """ "the release by [Chad] of three pilots": a name on which parsers hang what the deed is done to."""
    return tuple(
        doer
        for doer in objects_of_prepositions(analysis, noun, frozenset({"by"}))
        if analysis.tokens[doer].upos == "PROPN"
        and any(
            analysis.tokens[i].upos == "NOUN"
            for i in objects_of_prepositions(analysis, doer, frozenset({"of"}))
        )
    )


def _led_to(analysis: Analysis, noun: int, heads: Iterable[int], frame: Frame) -> tuple[int, ...]:
    return tuple(
        thing
        for head in heads
        for thing in objects_of_prepositions(analysis, head, frame.noun_to)
        if thing != noun
        and not _is_for_another(analysis, thing)
        and not _is_second_deed(analysis, thing)
        and not is_meant_to_harm(analysis, analysis.tokens[thing].head)
    )


def _is_second_deed(analysis: Analysis, thing: int) -> bool:
    """ "support for Togo and [opposition] to a ban": a deed beside the first, which parsers hang on its object."""
    token = analysis.tokens[thing]
    is_deed = token.deprel == "conj" and token.lemma in event_table().by_noun
    return is_deed and bool(analysis.dependents(thing, "prep"))


def _contents(analysis: Analysis, noun: int, frame: Frame) -> Iterator[int]:
    """ "suspension of [flights] to Togo", "release of [millions] in [aid] to Chad": what a deed's noun takes."""
    heads = [noun] if frame.of else []
    for head in heads:
        inner = objects_of_prepositions(analysis, head, prepositions().contents)
        yield from inner
        heads.extend(inner)


def _is_for_another(analysis: Analysis, thing: int) -> bool:
    """ "strikes in support of Togo", "killings on the orders of a minister": for whom a deed is done, not to whom."""
    link, noun = analysis.tokens[analysis.tokens[thing].head].lemma, analysis.tokens[thing].lemma
    is_in_aid = link == "in" and noun in prepositions().in_aid
    return is_in_aid or (link == "on" and noun in prepositions().at_behest)


def _sufferers(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """ "[Mali] faces sanctions", "[Mali]'s announcement drew protests" """
    subjects = clause_of(analysis, verb).subjects
    return parties_at(analysis, grounding, subjects) or tuple(
        party for subject in subjects for party in owners(analysis, grounding, subject)
    )


def _asked_by_noun(
    analysis: Analysis, grounding: Grounding, noun: int, frame: Frame
) -> tuple[Party, ...]:
    """ "its demand that [Serbia] pull back", "a plea for [Serbia] to pull back" """
    if frame.event != "REQUEST":
        return ()
    told = (*_subjects_told(analysis, noun, "nsubj"), *_who_are_to(analysis, noun))
    return parties_below(analysis, grounding, told)


def _answering(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """ "[Mali] brushed off calls by Togo", "[Mali] went on despite appeals by Togo": whom the words were meant for.

    "[French troops] landed at Mali's request": who does it had been asked to.
    """
    token = analysis.tokens[noun]
    link = analysis.tokens[token.head]
    is_regardless = token.deprel == "pobj" and link.lemma in prepositions().regardless
    if is_regardless or is_bidding(analysis, noun):
        verb = verb_above(analysis, noun)
    elif token.deprel in {"dobj", "nsubjpass"} and _refuses(analysis, token.head):
        verb = token.head
    else:
        # so it is with "an offer that [Mali] has turned down"
        clauses = analysis.dependents(noun, "relcl", "acl")
        verb = next((i for i in clauses if _refuses(analysis, i)), None)
    return (
        () if verb is None else parties_at(analysis, grounding, clause_of(analysis, verb).subjects)
    )


def _refuses(analysis: Analysis, verb: int) -> bool:
    return event_table().verb_tells(with_particle(analysis, verb), _REFUSING)


def _who_are_to(analysis: Analysis, noun: int) -> Iterator[int]:
    """ "a plea for [Serbia] to pull back": parsers hang the infinitive on the plea."""
    deeds = [i for i in analysis.dependents(noun, "acl") if is_infinitive(analysis, i)]
    for prep in analysis.dependents(noun, "prep") if deeds else ():
        is_before = analysis.tokens[prep].lemma == "for" and prep < deeds[0]
        yield from analysis.dependents(prep, "pobj") if is_before else ()


def _charged_by_noun(
    analysis: Analysis, grounding: Grounding, noun: int, frame: Frame
) -> tuple[Party, ...]:
    """ "accusations of [Eritrean] meddling", "inquiry into claims that [Peru] meddled": who is said to do it."""
    if frame.event != "ACCUSE":
        return ()
    deeds = objects_of_prepositions(analysis, noun, frozenset({"of", "into"}))
    found = tuple(party for deed in deeds for party in owners(analysis, grounding, deed))
    told = (
        subject
        for head in (noun, *deeds)
        for subject in _subjects_told(analysis, head, "nsubj", "nsubjpass")
    )
    return found or parties_at(analysis, grounding, told)


def _subjects_told(analysis: Analysis, noun: int, *links: str) -> list[int]:
    """Subjects of the clause that says what a noun is about ("the charge that [Peru] meddled")."""
    return [
        subject
        for clause in analysis.dependents(noun, "acl", "ccomp", "relcl")
        if analysis.dependents(clause, "mark") or analysis.tokens[clause].deprel == "acl"
        for subject in analysis.dependents(clause, *links)
    ]
