"""Participles that describe the person behind them, which parsers take for deeds: "met [visiting] premier Wang"."""

from communique.codebook.control import control_words
from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.prepositions import prepositions
from communique.model.analysis import Analysis

_VISITING = "visit"
_VISITING_AS = "visiting"
_PERSON = "PERSON"
_NEAR = 6  # words behind the place that may still tell how somebody was spoken to
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


def audience_at(analysis: Analysis, place: int) -> int | None:
    """The verb by which somebody is spoken to somewhere: "[told] his counterpart in [Dakar] that".

    A meeting that is named tells it itself, and words may travel: "told him by phone".
    """
    token = analysis.tokens[place]
    link = analysis.tokens[token.head]
    if token.upos != "PROPN" or token.deprel != "pobj" or link.lemma != "in":
        return None
    verb = next((i for i in analysis.ancestors(place) if analysis.tokens[i].upos == "VERB"), None)
    if verb is None or analysis.tokens[verb].lemma not in manner_words().addressing:
        return None
    heads = (verb, *with_names(analysis, analysis.dependents(verb, "nsubj", "dobj", "dative")))
    is_finite = analysis.tokens[verb].tag in {"VBD", "VBZ", "VBP"}
    near = (analysis.tokens[i] for i in analysis.subtree(verb) if i < place + _NEAR)
    below = {token.lemma for token in near if token.upos == "NOUN"}
    is_told = any(event_table().noun_tells(lemma, {"CONSULT"}) for lemma in below)
    is_sent = not below.isdisjoint(manner_words().at_a_distance)
    return verb if link.head in heads and is_finite and not (is_told or is_sent) else None


def with_names(analysis: Analysis, heads: tuple[int, ...]) -> tuple[int, ...]:
    """ "his counterpart [Wade]": the phrases, and the names that stand beside them."""
    return (*heads, *(i for head in heads for i in analysis.dependents(head, "appos")))


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
