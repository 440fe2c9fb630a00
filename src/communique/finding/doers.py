"""Who does a deed, where the parse's subject does not say it: who is pressed to, stands beside, or is told of next to it."""

from collections.abc import Iterator
from dataclasses import replace

from communique.codebook.control import control_words
from communique.codebook.coreference import pointing_words
from communique.codebook.events import event_table
from communique.codebook.prepositions import prepositions
from communique.finding.casting import VIOLENT
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import lemmas_of, objects_of_prepositions, with_conjuncts
from communique.finding.means import coordinated
from communique.finding.passives import by_whom
from communique.finding.verb_groups import with_particle
from communique.model.analysis import Analysis

_TO_WHAT = frozenset({"dobj", "prep", "pobj", "conj", "appos"})
_CONDITIONS = frozenset({"if", "unless"})
_WHEN = frozenset({"when", "as"})
_IN = frozenset({"in"})
DYING = frozenset({"die", "perish"})


def called_upon(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """Who is pressed to do it: "put pressure on [the premier] to step down", "called on [Togo] to leave"."""
    token = analysis.tokens[verb]
    marks = analysis.dependents(verb, "aux", "nsubj", "nsubjpass")
    if token.deprel not in {"advcl", "xcomp", "acl"} or [analysis.tokens[i].tag for i in marks] != [
        "TO"
    ]:
        return ()
    if analysis.tokens[token.head].lemma in control_words().moving:
        return ()  # "went on television to praise Togo"
    heads = (token.head, *analysis.dependents(token.head, "dobj"))
    found = (
        i for head in heads for i in objects_of_prepositions(analysis, head, prepositions().upon)
    )
    return tuple(i for i in found if i < verb)


def under_threat(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "warned [Chad] of sanctions if it did not yield": whoever is threatened is to act."""
    token = analysis.tokens[verb]
    marks = lemmas_of(analysis, verb, "mark")
    subjects = analysis.dependents(verb, "nsubj")
    is_pronoun = bool(subjects) and all(analysis.tokens[i].tag == "PRP" for i in subjects)
    is_threat = event_table().verb_tells(analysis.tokens[token.head].lemma, {"THREATEN"})
    if token.deprel != "advcl" or not marks & _CONDITIONS or not (is_pronoun and is_threat):
        return ()
    return analysis.dependents(token.head, "dobj")


def companions(analysis: Analysis, clause: Clause) -> Iterator[int]:
    """Who does it beside the subject: "fought alongside [Libyan troops]", "Chad, together with [Niger], left".

    Behind an object they may be beside that: "shot a guard along with a nurse".
    """
    for head in (clause.verb, *clause.subjects) if not clause.passive else ():
        ties = analysis.dependents(head, "prep")
        # parsers hang the "with" of "along with" on either word
        for prep in (*ties, *(i for tie in ties for i in analysis.dependents(tie, "prep"))):
            is_before = prep < clause.verb or not clause.objects
            if is_before and _is_beside(analysis, prep):
                yield from with_conjuncts(analysis, analysis.dependents(prep, "pobj"))


def joined_by(analysis: Analysis, clause: Clause) -> Iterator[int]:
    """ "Chad joined [Niger] in condemning it", "Chad, joined by [Niger], condemned it": who does the same."""
    link = analysis.tokens[analysis.tokens[clause.verb].head]
    if link.lemma == "in" and analysis.tokens[link.head].lemma == "join":
        yield from with_conjuncts(analysis, analysis.dependents(link.head, "dobj"))
    for subject in clause.subjects if not clause.passive else ():
        for participle in analysis.dependents(subject, "acl"):
            if analysis.tokens[participle].lemma == "join":
                yield from by_whom(analysis, participle)


def _is_beside(analysis: Analysis, prep: int) -> bool:
    lemma = analysis.tokens[prep].lemma
    before = analysis.tokens[prep - 1].lemma if prep else ""
    is_together = lemma == "with" and before in prepositions().together
    return is_together or lemma in prepositions().alongside or _is_with_others(analysis, prep)


def _is_with_others(analysis: Analysis, prep: int) -> bool:
    """ "The premier, with [his counterpart] from Chad, signed it": set off behind the subject, and no clause."""
    led = analysis.dependents(prep, "pobj")
    is_set_off = analysis.tokens[prep].lemma == "with" and analysis.tokens[prep - 1].text == ","
    is_like = any(analysis.tokens[i].lemma in pointing_words().person_members for i in led)
    after = analysis.subtree(prep)[-1] + 1
    return is_set_off and is_like and analysis.tokens[after].text == ","


def without_cause(analysis: Analysis, clause: Clause) -> tuple[int, ...]:
    """The subjects without the "it" that cost lives: a war or a raid, and nobody who did it."""
    is_cost = analysis.tokens[clause.verb].lemma == "cost"
    return tuple(i for i in clause.subjects if not (is_cost and analysis.tokens[i].lemma == "it"))


def deed_over(analysis: Analysis, participle: int) -> int | None:
    """The verb of an assault where parsers hang its outcome on what was hit.

    "Rebels [shelled] Kano killing six": Kano kills nobody.
    """
    token = analysis.tokens[participle]
    if token.tag != "VBG" or token.deprel not in {"acl", "pcomp"}:
        return None
    hit = token.head
    while analysis.tokens[hit].deprel in _TO_WHAT:
        hit = analysis.tokens[hit].head
    verb, link = analysis.tokens[hit], analysis.tokens[token.head]
    is_target = hit != token.head and (token.deprel == "acl" or link.lemma in prepositions().scenes)
    is_deed = verb.lemma in event_table().carrying or _is_assault(analysis, hit)
    return hit if is_target and verb.upos == "VERB" and is_deed else None


def deed_that(analysis: Analysis, clause: Clause) -> Clause:
    """The clause with the deed as its subject where a relative clause hangs on what was hit.

    "A [raid] on a mosque that killed six": mosques kill nobody; "a raid on a group that killed six" leaves it open.
    """
    token = analysis.tokens[clause.verb]
    if (deed := deed_in_which(analysis, clause)) is not None:
        return replace(clause, subjects=(deed,))
    if token.deprel != "relcl" or clause.passive or clause.subjects != (token.head,):
        return clause
    words = pointing_words()
    deed = _deed_on(analysis, token.head, words.collectives | words.organisation_nouns)
    return clause if deed is None else replace(clause, subjects=(deed,))


def deed_in_which(analysis: Analysis, clause: Clause) -> int | None:
    """ "a [raid] on a camp in which six were killed", "a [blast] in which six died": nobody else did it."""
    token = analysis.tokens[clause.verb]
    is_undergone = clause.passive and not clause.subjects
    if token.deprel != "relcl" or not (is_undergone or token.lemma in DYING):
        return None
    within = objects_of_prepositions(analysis, clause.verb, _IN)
    if not any(analysis.tokens[i].tag == "WDT" for i in within):
        return None
    if event_table().noun_tells(analysis.tokens[token.head].lemma, VIOLENT):
        return token.head
    return _deed_on(analysis, token.head, frozenset())


def _deed_on(analysis: Analysis, scene: int, actors: frozenset[str]) -> int | None:
    """ "a [bombing] at a market in Kano", unless one of the nouns between may have done it."""
    place = analysis.tokens[scene]
    while place.deprel == "pobj" and place.lemma not in actors:
        link = analysis.tokens[place.head]
        place = analysis.tokens[link.head]
        if link.lemma not in prepositions().scenes | {"by"}:
            return None
        if place.deprel == "acl" and place.lemma in event_table().claiming:
            place = analysis.tokens[place.head]  # "an [attack] claimed by rebels in which six died"
        if event_table().noun_tells(place.lemma, VIOLENT):
            return place.i
    return None


def _is_assault(analysis: Analysis, verb: int) -> bool:
    lemma, table = with_particle(analysis, verb), event_table()
    return lemma in table.assailing or table.verb_tells(lemma, VIOLENT)


def doers_beside(analysis: Analysis, clause: Clause) -> Iterator[int]:
    """Who did it, where a passive's neighbours tell: "nine were killed and six wounded by [gunmen]".

    "Nine were killed as [rebels] fired rockets at a town".
    """
    if not clause.passive:
        return
    passives = (clause.verb, *coordinated(analysis, clause.verb))
    for verb in passives[1:]:
        beside = clause_of(analysis, verb)
        yield from beside.subjects if beside.passive else ()
    # "Two were killed and 16 hurt as ...": parsers may take "hurt" for a noun
    told = (*passives, *analysis.dependents(clause.verb, "conj"))
    for verb in dict.fromkeys(told):
        for moment in analysis.dependents(verb, "advcl"):
            if is_at_the_time(analysis, moment) and _is_assault(analysis, moment):
                yield from clause_of(analysis, moment).subjects


def is_at_the_time(analysis: Analysis, clause: int) -> bool:
    """ "[when] jets bombed a town", "[as] rebels attacked" """
    return bool(_WHEN & lemmas_of(analysis, clause, "mark", "advmod"))


def through_quantities(analysis: Analysis, clause: Clause) -> Clause:
    """The clause with what is counted in place of the counting word: "a series of [raids] killed"."""
    subjects = [i for head in clause.subjects for i in what_is_counted(analysis, head)]
    return replace(clause, subjects=tuple(subjects))


def what_is_counted(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """ "thousands of [miners]"; any other noun is what it is."""
    if analysis.tokens[noun].lemma not in event_table().quantities:
        return (noun,)
    return objects_of_prepositions(analysis, noun, frozenset({"of"})) or (noun,)
