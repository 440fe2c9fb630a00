"""Who does what in a clause: subjects and objects of a verb, seen through passives and shared subjects."""

from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.model.analysis import Analysis

_RELATIVE_TAGS = frozenset({"WDT", "WP"})
_MAX_CLIMB = 6  # clauses nested deeper than this are parsing errors more often than grammar


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
            subjects=_agents(analysis, verb),
            objects=_undergoers(analysis, verb),
        )
    return Clause(
        verb=verb,
        passive=False,
        subjects=_subjects(analysis, verb),
        objects=_expand(analysis, _direct_objects(analysis, verb)),
    )


def is_passive(analysis: Analysis, verb: int) -> bool:
    """Whether the verb is passive: "was seized", "seized by", a bare participle after a noun."""
    token = analysis.tokens[verb]
    if analysis.dependents(verb, "nsubjpass", "auxpass", "agent"):
        return True
    if (
        token.deprel == "conj"
        and token.tag == "VBN"
        and not analysis.dependents(verb, "nsubj", "aux")
    ):
        return is_passive(analysis, token.head)
    # With an object of its own it is a past tense that the parser took for a participle.
    is_bare = token.tag == "VBN" and token.deprel in {"acl", "advcl"}
    return is_bare and not analysis.dependents(verb, "dobj")


def _agents(analysis: Analysis, verb: int) -> tuple[int, ...]:
    found = [
        thing
        for by in analysis.dependents(verb, "agent")
        for thing in analysis.dependents(by, "pobj")
    ]
    return _expand(analysis, tuple(found))


def _undergoers(analysis: Analysis, verb: int) -> tuple[int, ...]:
    own = analysis.dependents(verb, "nsubjpass")
    token = analysis.tokens[verb]
    if own:
        return _expand(analysis, _through_relative(analysis, verb, own))
    if token.deprel in {"acl", "relcl"}:
        return (token.head,)
    if token.deprel == "conj":
        return _undergoers(analysis, token.head)
    return _subjects(analysis, token.head) if token.deprel == "advcl" else ()


def _direct_objects(analysis: Analysis, verb: int) -> tuple[int, ...]:
    own = analysis.dependents(verb, "dobj", "dative", "oprd")
    return _through_relative(analysis, verb, own)


def _subjects(analysis: Analysis, verb: int, climbed: int = 0) -> tuple[int, ...]:
    """The verb's own subject, else the one it shares with the clause above it."""
    own = analysis.dependents(verb, "nsubj", "csubj")
    if own:
        return _expand(analysis, _through_relative(analysis, verb, own))
    token = analysis.tokens[verb]
    if climbed >= _MAX_CLIMB or token.head == verb:
        return ()
    if token.deprel == "acl":
        is_active = token.tag == "VBG" or bool(analysis.dependents(verb, "dobj"))
        return _bearers(analysis, token.head, climbed) if is_active else ()
    if token.deprel == "xcomp" and (controller := _controller(analysis, token.head)):
        return controller
    above = _verb_above(analysis, verb)
    if above is None:
        return ()
    if is_passive(analysis, above):
        return _undergoers(analysis, above)
    return _subjects(analysis, above, climbed + 1)


def _bearers(analysis: Analysis, noun: int, climbed: int) -> tuple[int, ...]:
    """Who does what a participle says of a noun; of words, who uttered them ("a statement urging")."""
    token = analysis.tokens[noun]
    if token.lemma in cue_words().documents and token.deprel == "dobj":
        return _subjects(analysis, token.head, climbed + 1)
    return (noun,)


def _controller(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """Who is to do the infinitive: the object of "urge X to", not of "promise X to"."""
    if analysis.tokens[verb].lemma in {"promise", "vow", "pledge", "threaten"}:
        return ()
    return _expand(analysis, analysis.dependents(verb, "dobj"))


def _verb_above(analysis: Analysis, i: int) -> int | None:
    """The nearest verb above a token, not reaching out of a noun's own clause."""
    for above in analysis.ancestors(i):
        token = analysis.tokens[above]
        if token.upos in {"VERB", "AUX"}:
            return above
        if token.deprel in {"relcl", "acl"}:
            return None
    return None


def _through_relative(analysis: Analysis, verb: int, heads: tuple[int, ...]) -> tuple[int, ...]:
    """ "who", "which" and "that" stand for the noun that the relative clause hangs on."""
    clause = verb
    while analysis.tokens[clause].deprel == "conj":
        clause = analysis.tokens[clause].head
    if analysis.tokens[clause].deprel != "relcl":
        return heads
    return tuple(
        analysis.tokens[clause].head if analysis.tokens[head].tag in _RELATIVE_TAGS else head
        for head in heads
    )


def _expand(analysis: Analysis, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(i for head in heads for i in analysis.conjuncts(head))
