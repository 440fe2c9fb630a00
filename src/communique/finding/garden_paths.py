"""Subjects and objects that a verb behind them misleads parsers about: "X backs A and [B] supports C", "a nurse [held] was freed"."""

from communique.codebook.events import event_table
from communique.finding.dependents import lemmas_of
from communique.finding.verb_groups import TENSED, verb_lemma
from communique.model.analysis import Analysis

SECOND = frozenset({"conj", "xcomp", "advcl"})  # how parsers hang a second verb on the first
_BEFORE_VERBS = frozenset({"punct", "aux", "advmod", "neg"})
_OBJECTS = frozenset({"dobj", "pobj", "conj", "appos"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PAST = frozenset({"VBD", "VBN"})
_TWO = 2
_JUDGING = frozenset({"ACCUSE", "REJECT"})
_OF_NOUNS = frozenset({"JJ", "PRP$", "POS"})


def behind_and(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "Russia backs Assad and [Turkey] arms rebels": who stands between "and" and a second verb without a subject.

    Two verbs of one subject have the "and" between themselves: "met Assad and Putin and left".
    """
    token = analysis.tokens[verb]
    if _is_second_absolute(analysis, verb):
        return (verb - 1,)
    if token.deprel not in SECOND or not _is_alike(analysis, token.head, verb):
        return ()
    if any(token.head < link < verb for link in analysis.dependents(token.head, "cc")):
        return ()
    before = verb - 1
    while before > token.head and analysis.tokens[before].deprel in _BEFORE_VERBS:
        before -= 1
    for noun in (before, *analysis.ancestors(before)):
        if noun <= token.head:
            return ()
        if _is_second_noun(analysis, noun):
            return (noun,)
    return ()


def is_next_doer(analysis: Analysis, noun: int) -> bool:
    """ "Mali left, Togo condemning the step and [Chad] urging talks": no second object, but who acts next."""
    token, behind = analysis.tokens[noun], analysis.tokens[min(noun + 1, len(analysis.tokens) - 1)]
    is_name = (token.deprel, token.upos) == ("conj", "PROPN")
    is_doing = (behind.tag, behind.deprel) == ("VBG", "acl") and behind.head in {noun, token.head}
    verbs = (i for i in analysis.ancestors(noun) if analysis.tokens[i].upos == "VERB")
    return is_name and is_doing and analysis.tokens[next(verbs, noun)].tag == "VBG"


def _is_second_absolute(analysis: Analysis, verb: int) -> bool:
    """ "Mali left, Togo calling it a shame and [Chad] urging talks": who stands before each participle."""
    name = analysis.tokens[max(verb - 1, 0)]
    if analysis.tokens[verb].tag != "VBG" or (name.deprel, name.upos) != ("conj", "PROPN"):
        return False
    before = (name.head, *analysis.dependents(name.head, "acl"))
    is_behind = any(analysis.tokens[i].tag == "VBG" and i < name.i for i in before)
    return is_behind or is_next_doer(analysis, name.i)


def _is_alike(analysis: Analysis, first: int, second: int) -> bool:
    """Whether two verbs are both participles right behind nouns, or both finite: "a backing b and c [supporting] d"."""
    one, other = analysis.tokens[first], analysis.tokens[second]
    if one.tag == other.tag == "VBG":
        return analysis.tokens[second - 1].deprel == "conj"
    return other.deprel == "conj" and {one.tag, other.tag} <= TENSED


def _is_second_noun(analysis: Analysis, noun: int) -> bool:
    """Whether a noun's phrase stands behind "and" and is coordinated with an object."""
    token = analysis.tokens[noun]
    first = analysis.subtree(noun)[0]
    is_object = analysis.tokens[token.head].deprel in _OBJECTS
    is_linked = first > 0 and analysis.tokens[first - 1].deprel == "cc"
    return token.deprel == "conj" and is_object and is_linked and first - 1 > token.head


def is_noun_by_place(analysis: Analysis, verb: int) -> bool:
    """ "after Sunday's deadly [shooting] in Orlando": a noun that parsers take for somebody's doing."""
    token = analysis.tokens[verb]
    if token.tag != "VBG" or token.deprel not in {"advcl", "pcomp"}:
        return False
    before = analysis.tokens[verb - 1]
    is_told = before.tag in _OF_NOUNS or before.deprel == "det"
    return is_told and before.head == verb and not lemmas_of(analysis, verb, "dobj", "nsubj")


def is_garden_path(analysis: Analysis, verb: int) -> bool:
    """ "A girl [shot] in Kano was flown out": a participle that parsers take for the sentence's verb.

    Another finite verb then follows without "and" or a comma, and what is shot has no object.
    """
    token = analysis.tokens[verb]
    is_past = token.tag in _PAST
    if is_past and token.deprel in _SUBJECTS:
        return True
    if not is_past or analysis.dependents(verb, "dobj", "aux", "cc", "prt", "ccomp", "xcomp"):
        return False
    later = [i for i in analysis.dependents(verb, "conj", "ccomp", "parataxis") if i > verb]
    return any(
        analysis.dependents(other, "aux", "auxpass")
        and not analysis.dependents(other, "nsubj", "nsubjpass")
        and all(analysis.tokens[i].text != "," for i in range(verb, other))
        for other in later
    )


def two_sides(analysis: Analysis, sides: tuple[int, ...]) -> tuple[int, ...]:
    """ "clashes between [police] and opposition [supporters]": parsers hang the police on the supporters."""
    if len(sides) != 1:
        return sides
    before = (
        i
        for i in analysis.dependents(sides[0], "nmod", "compound")
        if analysis.tokens[i].upos == "NOUN" and analysis.dependents(i, "cc")
    )
    return (*before, *sides)


def called_something(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "rejected as absurd [claims] of a raid": what stands behind the word that it is called.

    Nobody "rejects as" something without saying what: a noun behind "as" that has an adjective is it.
    """
    if not event_table().verb_tells(verb_lemma(analysis, verb), _JUDGING):
        return ()
    return tuple(
        thing
        for prep in analysis.dependents(verb, "prep")
        if analysis.tokens[prep].lemma == "as" and prep > verb
        for thing in analysis.dependents(prep, "pobj")
        if analysis.dependents(thing, "amod", "compound") or _is_glued(analysis, thing)
    )


def _is_glued(analysis: Analysis, thing: int) -> bool:
    """ "dismissed as propaganda Togo's [charge]": a common noun is no part of the owner's name."""
    return any(
        analysis.tokens[word].upos == "NOUN"
        for owner in analysis.dependents(thing, "poss")
        if analysis.tokens[owner].upos == "PROPN"
        for word in analysis.dependents(owner, "compound")
    )


def without_object_before(analysis: Analysis, subjects: list[int]) -> list[int]:
    """ "[Mali]'s refusal to visit Gao was condemned": what the verb right before takes is no second subject."""
    if len(subjects) < _TWO:
        return subjects
    within = set(analysis.subtree(subjects[0]))
    return [
        i
        for i in subjects
        if i == subjects[0] or not _is_taken_by_verb(analysis, analysis.subtree(i)[0] - 1, within)
    ]


def _is_taken_by_verb(analysis: Analysis, verb: int, within: set[int]) -> bool:
    token = analysis.tokens[verb]
    is_open = token.upos == "VERB" and not analysis.dependents(verb, "dobj")
    return is_open and verb in within


def through_participle(analysis: Analysis, subject: int) -> int:
    """ "A [nurse] held by rebels was freed": who is meant where parsers make "held" the subject."""
    token = analysis.tokens[subject]
    held = analysis.dependents(subject, "nsubj", "nsubjpass")
    return held[0] if token.tag in _PAST and held and subject not in held else subject
