"""Who does what in a clause: subjects and objects of a verb, seen through passives and shared subjects."""

from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.model.analysis import Analysis

_RELATIVE_TAGS = frozenset({"WDT", "WP"})
# "accused X of shelling", "praised X for helping", "barred X from voting", "talked X into leaving".
_OBJECT_CONTROL = frozenset({"of", "for", "from", "into", "with"})
# "promised X to leave", "used the chance to attack": the verb's own subject is to act.
_SUBJECT_CONTROL = frozenset(
    {"promise", "vow", "pledge", "threaten", "use", "take", "spend", "need", "seize", "exploit"}
)
_CHARGING = frozenset({"ACCUSE", "SANCTION"})
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
    return _through_relative(analysis, verb, own or _up_to_some(analysis, verb))


def _up_to_some(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "killed up to 40 [people]": a number that parsers take for a direction."""
    return tuple(
        thing
        for up in analysis.dependents(verb, "prt", "advmod")
        if analysis.tokens[up].lemma == "up"
        for to in analysis.dependents(up, "prep")
        for thing in analysis.dependents(to, "pobj")
        if analysis.dependents(thing, "nummod")
    )


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
    if token.deprel in {"xcomp", "pcomp"} and (controller := _controller(analysis, verb)):
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
    issued = with_particle(analysis, token.head) in event_table().making
    if token.lemma in cue_words().documents and token.deprel == "dobj" and issued:
        return _subjects(analysis, token.head, climbed + 1)
    return (noun,)


def with_particle(analysis: Analysis, verb: int) -> str:
    """The verb's lemma as the codebook writes it: "put_out", "lay_out"."""
    particles = (analysis.tokens[i].lemma for i in analysis.dependents(verb, "prt"))
    return "_".join((analysis.tokens[verb].lemma, *particles))


def _controller(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """Who is to do what a complement tells: the object of "urge X to", "accuse X of", not of "promise X to"."""
    token = analysis.tokens[verb]
    governor = token.head
    if token.deprel == "pcomp":
        if analysis.tokens[governor].lemma not in _OBJECT_CONTROL:
            return ()
        governor = analysis.tokens[governor].head
        # parsers hang "of" on the object: "accused [the regime] of shelling"
        if analysis.tokens[governor].deprel == "dobj":
            return (governor,) if _is_charge(analysis, analysis.tokens[governor].head) else ()
    if analysis.tokens[governor].lemma in _SUBJECT_CONTROL:
        return ()
    return _expand(analysis, analysis.dependents(governor, "dobj"))


def _is_charge(analysis: Analysis, verb: int) -> bool:
    frames = event_table().by_verb.get(analysis.tokens[verb].lemma, ())
    return any(frame.event in _CHARGING for frame in frames)


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
