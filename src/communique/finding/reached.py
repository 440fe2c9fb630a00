"""Which actors a thing leads to: "the attempts of [the opposition]", "a draft put by [Mali]"."""

from collections.abc import Iterable

from communique.codebook.control import control_words
from communique.codebook.events import event_table
from communique.codebook.places import place_words
from communique.codebook.prepositions import prepositions
from communique.finding.casting import VIOLENT
from communique.finding.dependents import objects_of_prepositions
from communique.finding.garden_paths import is_next_doer
from communique.finding.lands import is_part_of_land
from communique.finding.nations import is_somebody_elses, nations_of
from communique.finding.owners import by_hyphen, makers_of, originators_of, tied_to
from communique.finding.participants import Party, known, parties_at
from communique.finding.subjects import subjects_of
from communique.model.analysis import Analysis
from communique.model.world import Grounding

# How far below an object an actor may stand ("the attempts of [the opposition]"), and by what.
_DEPTH = 3
_DOWNWARD = frozenset({"poss", "pobj", "pcomp", "dobj", "appos", "conj"})
_BESIDE = frozenset({"with", "between", "to"})
_ASKING = frozenset({"WRB", "WP"})
_WHETHER = frozenset({"whether", "if"})


def parties_below(
    analysis: Analysis, grounding: Grounding, heads: Iterable[int]
) -> tuple[Party, ...]:
    """The actors that the phrases stand for, or else the first ones tied to their nouns from below."""
    found: list[Party] = []
    for head in heads:
        found.extend(
            parties_at(analysis, grounding, (head,)) or _descend(analysis, grounding, head, _DEPTH)
        )
    return tuple(found)


def _descend(analysis: Analysis, grounding: Grounding, head: int, depth: int) -> tuple[Party, ...]:
    if depth == 0:
        return ()
    # "critical of how [the ministry] uses it", "of [the ministry] using it": who does it, not to whom
    if _is_question(analysis, head) or _has_own_subject(analysis, head):
        return known(parties_at(analysis, grounding, _doers_in_question(analysis, head)))
    for child in _leading(analysis, grounding, head):
        found = known(_reached(analysis, grounding, child, depth))
        if found:
            return found
    return known(by_hyphen(analysis, grounding, head))


def _leading(analysis: Analysis, grounding: Grounding, head: int) -> tuple[int, ...]:
    """What hangs on a noun; on the subject's own only whom it is for: "reaffirmed its support [for] Togo".

    "Defended its invasion of Togo" leads to nobody, nor does "its government's record".
    """
    children = analysis.children[head]
    possessors = analysis.dependents(head, "poss")
    if is_somebody_elses(analysis, head):
        links = (*possessors, *(i for i in children if analysis.tokens[i].lemma == "of"))
        return tuple(i for i in children if i not in links)
    if not any(_is_own(analysis, grounding, i) for i in possessors):
        # "critical of the union's approach to Togo" blames the union, known or not
        return possessors if _are_somebody(analysis, grounding, possessors) else children
    return tuple(i for i in children if analysis.tokens[i].lemma in prepositions().in_favour)


def _are_somebody(analysis: Analysis, grounding: Grounding, possessors: tuple[int, ...]) -> bool:
    """Owners, and no times or places: "last week's vote", "the world's answer", "Kano's bridges"."""
    return bool(possessors) and not any(
        i in grounding.place_by_token
        or analysis.tokens[i].tag == "PRP$"
        or any(time.span.overlaps(analysis.tokens[i].span) for time in grounding.times)
        for i in possessors
    )


def _reached(analysis: Analysis, grounding: Grounding, child: int, depth: int) -> tuple[Party, ...]:
    """What one dependent of a noun leads to: "[Chad]'s plan", "attempts of [rebels]", "a draft put by [Mali]"."""
    token = analysis.tokens[child]
    if token.deprel == "prep" and token.lemma in prepositions().parties:
        if is_meant_to_harm(analysis, child) or _is_at_border(analysis, child):
            return ()
        # "seized a crossing with [Turkey]": who lies behind a border is not hit
        if token.lemma in _BESIDE and analysis.tokens[token.head].lemma in place_words().borders:
            return ()
        if token.lemma == "on" and not _falls_on_somebody(analysis, token.head):
            return ()
        return _descend(analysis, grounding, child, depth)
    if tied := tied_to(analysis, child):
        return parties_at(analysis, grounding, tied) or tuple(
            party for i in tied for party in _descend(analysis, grounding, i, depth - 1)
        )
    if token.deprel in {"acl", "relcl"}:
        of = originators_of if token.deprel == "acl" else makers_of
        heads = _burdened(analysis, child) or of(analysis, child)
        return parties_at(analysis, grounding, heads)
    if token.deprel == "compound" and child not in grounding.by_token:
        nations = nations_of(analysis, grounding, child)
        named = parties_at(analysis, grounding, (child,)) if nations else ()
        return named or _descend(analysis, grounding, child, depth - 1)
    if token.deprel == "compound":
        return parties_at(analysis, grounding, (child,))
    if token.deprel not in _DOWNWARD or is_next_doer(analysis, child):
        return ()
    named = parties_at(analysis, grounding, analysis.conjuncts(child))
    return named or _descend(analysis, grounding, child, depth - 1)


def is_meant_to_harm(analysis: Analysis, preposition: int) -> bool:
    """ "its commitment [to] destroying the militia": who is to be harmed gets no promise."""
    noun = analysis.tokens[analysis.tokens[preposition].head]
    table = event_table()
    return noun.lemma in control_words().intents and any(
        table.verb_tells(analysis.tokens[deed].lemma, VIOLENT)
        for deed in analysis.dependents(preposition, "pcomp")
    )


def _is_at_border(analysis: Analysis, preposition: int) -> bool:
    """ "support for a wall [on] the Mexican border", "districts [between] Chad and Niger": whose land it is, is open."""
    token = analysis.tokens[preposition]
    if token.lemma == "between":
        return is_part_of_land(analysis, token.head)
    behind = (analysis.tokens[i].lemma for i in analysis.dependents(preposition, "pobj"))
    return token.lemma == "on" and not place_words().borders.isdisjoint(behind)


def _burdened(analysis: Analysis, clause: int) -> tuple[int, ...]:
    """ "the ban it has put on [Chad]", "tariffs imposed on [Chad]": whom a measure falls on."""
    is_measure = analysis.tokens[analysis.tokens[clause].head].lemma in event_table().burdens
    return objects_of_prepositions(analysis, clause, prepositions().upon) if is_measure else ()


def _falls_on_somebody(analysis: Analysis, noun: int) -> bool:
    """ "a ban on [Mali]", "pressure on [Mali]"; a report on Mali is about it, help on television no help for it."""
    lemma, table = analysis.tokens[noun].lemma, event_table()
    is_deed = any("on" in frame.noun_to for frame in table.by_noun.get(lemma, ()))
    return is_deed or lemma in table.burdens or analysis.tokens[noun].upos == "VERB"


def _is_own(analysis: Analysis, grounding: Grounding, possessor: int) -> bool:
    """ "reaffirmed [its] support for Togo", "[his] government's commitment": the subject's, so nobody else's."""
    subjects = next((s for i in analysis.ancestors(possessor) if (s := _subjects(analysis, i))), ())
    doers = {actor for i in subjects for actor in grounding.actors_at(i)}
    owners = (possessor, *analysis.dependents(possessor, "poss"))
    pronouns = (i for i in owners if analysis.tokens[i].tag == "PRP$")
    return any(not doers.isdisjoint(grounding.actors_at(i)) for i in pronouns)


def _subjects(analysis: Analysis, i: int) -> tuple[int, ...]:
    return subjects_of(analysis, i) if analysis.tokens[i].upos in {"VERB", "AUX"} else ()


def _is_question(analysis: Analysis, head: int) -> bool:
    """ "how it is run", "whether it is run", "what it did" """
    below = (analysis.tokens[i] for i in analysis.children[head])
    return any(token.tag in _ASKING or token.lemma in _WHETHER for token in below)


def _has_own_subject(analysis: Analysis, head: int) -> bool:
    return analysis.tokens[head].tag == "VBG" and bool(analysis.dependents(head, "nsubj"))


def _doers_in_question(analysis: Analysis, head: int) -> tuple[int, ...]:
    doers = analysis.dependents(head, "nsubj")
    return doers or objects_of_prepositions(analysis, head, frozenset({"by"}))
