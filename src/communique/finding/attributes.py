"""Participles that describe the person behind them, which parsers take for deeds: "met [visiting] premier Wang"."""

from communique.codebook.control import control_words
from communique.codebook.events import event_table
from communique.codebook.prepositions import prepositions
from communique.model.analysis import Analysis

_VISITING = "visit"
_VISITING_AS = "visiting"
_PERSON = "PERSON"
_PAST = frozenset({"VBN", "VBD"})
# What is done to a person, by verbs that take no gerund: "met", "thanked", "accused".
_TO_PERSONS = frozenset({"CONSULT", "SUPPORT", "ACCUSE"})


def is_attribute(analysis: Analysis, verb: int) -> bool:
    """ "told [visiting] President Ruto": a guest is named, and nobody is said to go and see him.

    But "after visiting President Ruto". "Miners [armed] with clubs" were given none. In "to restore
    [deposed] President Ruto" nobody deposes him now.
    """
    token = analysis.tokens[verb]
    if (token.lemma, token.deprel, token.tag) == ("arm", "acl", "VBN"):
        return not analysis.dependents(verb, "agent")
    if token.deprel == "xcomp" and token.tag in _PAST:
        is_bare = not analysis.dependents(verb, "aux", "auxpass", "prt", "nsubj")
        return is_bare and _stands_before_a_person(analysis, verb)
    if token.lemma != _VISITING or token.tag != "VBG":
        return False
    above = analysis.tokens[token.head]
    is_with = token.deprel == "pcomp" and above.lemma in prepositions().partners | {"by"}
    is_whom = token.deprel == "xcomp" and _is_done_to_persons(analysis, above.i)
    return (is_with or is_whom) and _stands_before_a_person(analysis, verb)


def visitor(analysis: Analysis, verb: int) -> int | None:
    """Whom "visiting" describes as a guest: "told visiting [premier Wang]", "visiting [premier Wang] told"."""
    token = analysis.tokens[verb]
    if token.text.casefold() != _VISITING_AS or _has_a_place(analysis, verb):
        return None
    if is_attribute(analysis, verb):
        return next(iter(analysis.dependents(verb, "dobj")), None)
    return token.head if token.deprel == "amod" else None


def _has_a_place(analysis: Analysis, verb: int) -> bool:
    is_called = any(_is_person(analysis, i) for i in analysis.dependents(verb, "dobj"))
    return bool(analysis.dependents(verb, "dobj")) and not is_called


def _stands_before_a_person(analysis: Analysis, participle: int) -> bool:
    objects = analysis.dependents(participle, "dobj")
    return any(_is_person_behind(analysis, participle, i) for i in objects)


def guests(analysis: Analysis, above: int, link: str) -> tuple[int, ...]:
    """Whom such participles below a word describe: "talks with visiting [President Ruto]"."""
    return tuple(
        guest
        for verb in analysis.dependents(above, link)
        if is_attribute(analysis, verb)
        for guest in analysis.dependents(verb, "dobj")
    )


def _is_done_to_persons(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    is_open = not analysis.dependents(verb, "dobj", "dative")
    return is_open and (
        token.lemma in control_words().object_first
        or event_table().verb_tells(token.lemma, _TO_PERSONS)
    )


def _is_person_behind(analysis: Analysis, participle: int, guest: int) -> bool:
    """Whether a person's name with no article of its own begins right behind the participle."""
    is_next = analysis.subtree(guest)[0] == participle + 1
    is_bare = not analysis.dependents(guest, "det", "poss")
    return is_next and is_bare and _is_person(analysis, guest)


def _is_person(analysis: Analysis, noun: int) -> bool:
    return any(
        entity.label == _PERSON and entity.first <= noun < entity.last
        for entity in analysis.entities
    )
