"""Who does what in a clause: subjects and objects of a verb, seen through passives and shared subjects."""

from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.finding.misparsed import (
    antecedent,
    bearer_of_gerund,
    is_garden_path,
    is_infinitive,
    is_reflexive,
    is_told_to,
    object_of_gerund,
    own_subjects,
    stranded,
    subject_of_small_clause,
    up_to_some,
    with_particle,
)
from communique.model.analysis import Analysis

_RELATIVE_TAGS = frozenset({"WDT", "WP"})
# "accused X of shelling", "praised X for helping", "barred X from voting", "talked X into leaving".
_OBJECT_CONTROL = frozenset({"of", "for", "from", "into", "with"})
# "promised X to leave", "used the chance to attack": the verb's own subject is to act.
_SUBJECT_CONTROL = frozenset(
    {"promise", "vow", "pledge", "threaten", "use", "take", "spend", "need", "seize", "exploit"}
)
_CHARGING = frozenset({"ACCUSE", "SANCTION"})
# "requires lifting the ban": whoever is to lift it, not what requires it.
_UNCONTROLLED = frozenset({"require", "involve", "entail", "mean", "necessitate", "justify"})
# Nouns whose infinitive tells what somebody means or fails to do.
_INTENTS = frozenset(
    "aim attempt bid campaign commitment decision desire effort failure inability intention intent"
    " move negotiation offer plan pledge plot promise proposal readiness refusal reluctance scheme struggle"
    " threat unwillingness vow willingness wish".split()
)
# "the day it attacked", "the way it ruled": nothing that is done to them.
_WHEN_OR_HOW = frozenset("day time moment year month week night hour way reason place".split())
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
        objects=tuple(
            i
            for i in _expand(analysis, _direct_objects(analysis, verb))
            if not is_reflexive(analysis, i)
        ),
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
    if is_told_to(analysis, verb) or is_garden_path(analysis, verb):
        return True
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
    is_bare = is_told_to(analysis, verb) or is_garden_path(analysis, verb)
    links = ("nsubj",) if is_bare else ("nsubjpass",)
    own = own_subjects(analysis, verb, *links)
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
    found = own or object_of_gerund(analysis, verb) or up_to_some(analysis, verb)
    found = found or subject_of_small_clause(analysis, verb)
    found = found or _shared_object(analysis, verb) or _relativised(analysis, verb)
    return _through_relative(analysis, verb, found)


def _relativised(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "[the envoys] Chad expelled": what a relative clause without "that" hangs on."""
    token = analysis.tokens[verb]
    own = analysis.dependents(verb, "nsubj")
    is_bare = token.deprel == "relcl" and token.head < verb and bool(own)
    if not is_bare or any(analysis.tokens[i].tag in _RELATIVE_TAGS for i in own):
        return ()
    # "the day when it attacked", "a town where it ruled", "a man it said had fled"
    others = analysis.dependents(verb, "ccomp", "xcomp", "nsubjpass", "advmod", "mark")
    is_other = any(
        analysis.tokens[i].deprel != "advmod" or analysis.tokens[i].tag == "WRB" for i in others
    )
    within = (
        thing for prep in analysis.dependents(verb, "prep") for thing in analysis.children[prep]
    )
    is_stranded = any(analysis.tokens[i].tag in _RELATIVE_TAGS for i in within)
    is_time = analysis.tokens[token.head].lemma in _WHEN_OR_HOW
    return () if is_other or is_stranded or is_time else (token.head,)


def _shared_object(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "shot and killed [a guard]": two verbs of one kind, side by side."""
    table = event_table().by_verb
    events = {frame.event for frame in table.get(analysis.tokens[verb].lemma, ())}
    return tuple(
        thing
        for other in analysis.dependents(verb, "conj")
        if other == verb + 2 and analysis.dependents(verb, "cc") == (verb + 1,)
        if any(frame.event in events for frame in table.get(analysis.tokens[other].lemma, ()))
        for thing in analysis.dependents(other, "dobj")
    )


def _subjects(analysis: Analysis, verb: int, climbed: int = 0) -> tuple[int, ...]:
    """The verb's own subject, else the one it shares with the clause above it."""
    own = own_subjects(analysis, verb, "nsubj", "csubj") or stranded(analysis, verb)
    if own:
        return _expand(analysis, _through_relative(analysis, verb, own))
    token = analysis.tokens[verb]
    bearer = bearer_of_gerund(analysis, verb)
    if bearer is not None:
        return (bearer,)
    if (saying := _speaking_on(analysis, verb)) is not None:
        return _subjects(analysis, saying, climbed + 1)
    if climbed >= _MAX_CLIMB or token.head == verb:
        return ()
    if (doer := _said_to_act(analysis, verb)) is not None:
        return (doer,)
    if token.deprel == "acl":
        if intending := _intending(analysis, verb, climbed):
            return intending
        is_active = token.tag == "VBG" or bool(analysis.dependents(verb, "dobj"))
        return _bearers(analysis, token.head, climbed) if is_active else ()
    if token.tag == "VBG" and analysis.tokens[token.head].lemma in _UNCONTROLLED:
        return ()
    if token.deprel in {"xcomp", "pcomp"} and (controller := _controller(analysis, verb)):
        return controller
    above = _verb_above(analysis, verb)
    if above is None:
        return ()
    if is_passive(analysis, above):
        return _undergoers(analysis, above)
    return _subjects(analysis, above, climbed + 1)


def _speaking_on(analysis: Analysis, verb: int) -> int | None:
    """The verb of saying whose speaker goes on after a comma: "said they should leave, [accusing] them of".

    Parsers hang such a participle on what was said.
    """
    token = analysis.tokens[verb]
    said = analysis.tokens[token.head]
    is_after_comma = analysis.tokens[verb - 1].text == ","
    if (token.tag, token.deprel) != ("VBG", "advcl") or not is_after_comma:
        return None
    is_told = said.deprel == "ccomp" and said.head < said.i and said.tag != "VBG"
    is_speech = cue_words().verb(token.lemma) is not None
    is_saying = cue_words().says(analysis.tokens[said.head].lemma)
    return said.head if is_told and is_speech and is_saying else None


def _said_to_act(analysis: Analysis, verb: int) -> int | None:
    """ "[rebels] the mayor says burned the mill": the relative clause is the speaker's, the deed theirs."""
    token = analysis.tokens[verb]
    said = analysis.tokens[token.head]
    is_within = token.deprel == "ccomp" and said.deprel == "relcl"
    is_finite = token.tag in {"VBD", "VBZ", "VBP"} or bool(analysis.dependents(verb, "aux"))
    return said.head if is_within and is_finite and cue_words().says(said.lemma) else None


def _intending(analysis: Analysis, verb: int, climbed: int) -> tuple[int, ...]:
    """ "[rebels]' attempt to seize it", "a bid by [rebels] to seize it", "[rebels] made an attempt to"

    "[Chad] is in negotiations to join it".
    """
    noun = analysis.tokens[verb].head
    token = analysis.tokens[noun]
    if token.lemma not in _INTENTS or not is_infinitive(analysis, verb):
        return ()
    owners = analysis.dependents(noun, "poss")
    by = (i for i in analysis.dependents(noun, "prep", "agent") if analysis.tokens[i].lemma == "by")
    owners = owners or tuple(doer for i in by for doer in analysis.dependents(i, "pobj"))
    is_made = token.deprel == "dobj" and with_particle(analysis, token.head) in event_table().making
    if is_made:
        return _expand(analysis, owners) or _subjects(analysis, token.head, climbed + 1)
    above = analysis.tokens[token.head]
    is_in = token.deprel == "pobj" and above.lemma == "in" and _is_being(analysis, above.head)
    return _expand(analysis, owners) or (
        _subjects(analysis, above.head, climbed + 1) if is_in else ()
    )


def _is_being(analysis: Analysis, verb: int) -> bool:
    return analysis.tokens[verb].lemma == "be"


def _bearers(analysis: Analysis, noun: int, climbed: int) -> tuple[int, ...]:
    """Who does what a participle says of a noun.

    Of words it is who uttered or signed them ("a statement urging"), of a rally who holds it ("a march demanding").
    """
    token = analysis.tokens[noun]
    if any(frame.event == "PROTEST" for frame in event_table().by_noun.get(token.lemma, ())):
        return _holders(analysis, noun) or (noun,)
    is_document = token.lemma in cue_words().documents
    if is_document and (authors := _authors(analysis, noun)):
        return authors
    issued = with_particle(analysis, token.head) in event_table().making
    if is_document and token.deprel == "dobj" and issued:
        return _subjects(analysis, token.head, climbed + 1)
    return (noun,)


def _authors(analysis: Analysis, document: int) -> tuple[int, ...]:
    """ "a petition signed by [nurses] urging", "[his] letter urging" """
    signed = analysis.dependents(document, "acl")
    signers = (doer for i in signed for doer in _agents(analysis, i))
    return (*analysis.dependents(document, "poss"), *signers)


def _holders(analysis: Analysis, rally: int) -> tuple[int, ...]:
    """Who holds a rally or takes part: "[students] staged a rally", "[workers] spoke in a march"."""
    token = analysis.tokens[rally]
    above = _verb_above(analysis, rally)
    if above is None or is_passive(analysis, above):
        return ()
    is_held = token.deprel == "dobj" and with_particle(analysis, above) in event_table().making
    is_within = token.deprel == "pobj" and analysis.tokens[token.head].lemma == "in"
    return _subjects(analysis, above) if is_held or is_within else ()


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
    lemma = analysis.tokens[governor].lemma
    # "told reporters, [adding] that ...": the parser's complement is the teller's next word
    is_speech = token.tag == "VBG" and cue_words().says(lemma)
    if lemma in _SUBJECT_CONTROL or is_speech:
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
        antecedent(analysis, clause, head) if analysis.tokens[head].tag in _RELATIVE_TAGS else head
        for head in heads
    )


def _expand(analysis: Analysis, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(i for head in heads for i in analysis.conjuncts(head))
