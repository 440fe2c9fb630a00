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
_REFLEXIVE = frozenset(
    "myself ourselves yourself yourselves himself herself itself themselves oneself".split()
)
# "requires lifting the ban": whoever is to lift it, not what requires it.
_UNCONTROLLED = frozenset({"require", "involve", "entail", "mean", "necessitate", "justify"})
# Nouns whose infinitive tells what somebody means or fails to do.
_INTENTS = frozenset(
    "aim attempt bid campaign commitment decision desire effort failure inability intention intent"
    " move offer plan pledge plot promise proposal readiness refusal reluctance scheme struggle"
    " threat unwillingness vow willingness wish".split()
)
_SUBORDINATING = frozenset({"as", "after", "before", "since", "until", "till"})
# Verbs that take no infinitive without the one who is to act.
_OBJECT_FIRST = frozenset(
    "advise allow compel convince enable encourage entitle force implore induce instruct invite"
    " oblige order permit persuade press pressure remind tell tempt urge warn".split()
)
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DASHES = frozenset({"-", "--", "\N{EN DASH}", "\N{EM DASH}"})
_HOME = frozenset({"from", "in", "at", "near"})
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
            if not _is_reflexive(analysis, i)
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
    if _is_told_to(analysis, verb):
        return True
    # With an object of its own it is a past tense that the parser took for a participle.
    is_bare = token.tag == "VBN" and token.deprel in {"acl", "advcl"}
    return is_bare and not analysis.dependents(verb, "dobj")


def _is_told_to(analysis: Analysis, verb: int) -> bool:
    """ "Minister [pressured] to resign": a headline's passive, of a verb that else has an object."""
    token = analysis.tokens[verb]
    if token.lemma not in _OBJECT_FIRST or token.tag not in {"VBD", "VBN"}:
        return False
    is_to_act = any(is_infinitive(analysis, i) for i in analysis.dependents(verb, "xcomp"))
    return is_to_act and not analysis.dependents(verb, "dobj", "dative", "aux", "ccomp")


def is_infinitive(analysis: Analysis, verb: int) -> bool:
    """ "to leave" """
    return any(analysis.tokens[i].tag == "TO" for i in analysis.dependents(verb, "aux"))


def _agents(analysis: Analysis, verb: int) -> tuple[int, ...]:
    found = [
        thing
        for by in analysis.dependents(verb, "agent")
        for thing in analysis.dependents(by, "pobj")
    ]
    return _expand(analysis, tuple(found))


def _undergoers(analysis: Analysis, verb: int) -> tuple[int, ...]:
    links = ("nsubj",) if _is_told_to(analysis, verb) else ("nsubjpass",)
    own = _own_subjects(analysis, verb, *links)
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
    found = own or _object_of_gerund(analysis, verb) or _up_to_some(analysis, verb)
    return _through_relative(analysis, verb, found)


def _is_reflexive(analysis: Analysis, i: int) -> bool:
    """ "blew [himself] up", "they [themselves] left": nobody beside the subject."""
    return analysis.tokens[i].text.casefold() in _REFLEXIVE


def _own_subjects(analysis: Analysis, verb: int, *links: str) -> tuple[int, ...]:
    """The subjects beside a verb, without the dateline that parsers make one ("DAKAR - [Rebels] left")."""
    own = [i for i in analysis.dependents(verb, *links) if not _is_reflexive(analysis, i)]
    if len(own) > 1 and _is_dateline(analysis, own[0]):
        return tuple(own[1:])
    return _behind_dash(analysis, verb, own) or tuple(own)


def _behind_dash(analysis: Analysis, verb: int, own: list[int]) -> tuple[int, ...]:
    """ "DAKAR -- The [premier] left": the parser takes the subject for another name of the town."""
    first = analysis.sentence(verb).first
    starting = own or analysis.dependents(verb, "npadvmod")
    if not starting or starting[0] != first or not _is_dateline(analysis, first):
        return ()
    is_dash = analysis.tokens[first + 1].text in _DASHES
    return analysis.dependents(first, "appos") if is_dash else ()


def _is_dateline(analysis: Analysis, noun: int) -> bool:
    """A bare name at the head of the sentence, before a dash or a date."""
    starts = analysis.subtree(noun)[0] == analysis.sentence(noun).first
    is_bare = not analysis.dependents(noun, "det", "amod", "poss", "conj")
    after = analysis.tokens[noun + 1]
    is_cut_off = after.upos in {"PUNCT", "NUM"} or after.deprel == "npadvmod"
    return starts and is_bare and is_cut_off and analysis.tokens[noun].upos == "PROPN"


def _object_of_gerund(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "the shelling of [a town]" """
    if _bearer_of_gerund(analysis, verb) is None:
        return ()
    of = (i for i in analysis.dependents(verb, "prep") if analysis.tokens[i].lemma == "of")
    return tuple(thing for prep in of for thing in analysis.dependents(prep, "pobj"))


def _bearer_of_gerund(analysis: Analysis, verb: int) -> int | None:
    """Whose deed a noun is that parsers take for a participle: "in [army] shelling of", "[rebels]' killing of"."""
    token, before = analysis.tokens[verb], analysis.tokens[verb - 1]
    if token.tag != "VBG" or verb == analysis.sentence(verb).first or before.head == verb:
        return None
    if before.tag == "POS":
        return before.head
    is_of = any(analysis.tokens[i].lemma == "of" for i in analysis.dependents(verb, "prep"))
    is_noun = before.upos in {"NOUN", "PROPN"} and before.deprel == "pobj"
    return before.i if is_of and is_noun and not analysis.dependents(verb, "dobj") else None


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
    own = _own_subjects(analysis, verb, "nsubj", "csubj") or _stranded(analysis, verb)
    if own:
        return _expand(analysis, _through_relative(analysis, verb, own))
    token = analysis.tokens[verb]
    bearer = _bearer_of_gerund(analysis, verb)
    if bearer is not None:
        return (bearer,)
    if (saying := _speaking_on(analysis, verb)) is not None:
        return _subjects(analysis, saying, climbed + 1)
    if climbed >= _MAX_CLIMB or token.head == verb:
        return ()
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


def _stranded(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "fled as [the rebels] overran a town": a subject that parsers hang on a preposition.

    Such a verb is finite and beside the other clause, with no "and" between them.
    """
    token = analysis.tokens[verb]
    if token.tag not in _FINITE or token.deprel not in {"advcl", "conj"}:
        return ()
    before = verb - 1
    while analysis.tokens[before].deprel in {"punct", "aux", "advmod", "neg"} and before > 0:
        before -= 1
    for noun in (before, *analysis.ancestors(before)):
        prep = analysis.tokens[analysis.tokens[noun].head]
        is_link = analysis.tokens[noun].deprel == "pobj" and prep.lemma in _SUBORDINATING
        if is_link and analysis.subtree(noun)[-1] < verb:
            return (noun,)
    return ()


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


def _intending(analysis: Analysis, verb: int, climbed: int) -> tuple[int, ...]:
    """ "[rebels]' attempt to seize it", "a bid by [rebels] to seize it", "[rebels] made an attempt to" """
    noun = analysis.tokens[verb].head
    token = analysis.tokens[noun]
    if token.lemma not in _INTENTS or not is_infinitive(analysis, verb):
        return ()
    owners = analysis.dependents(noun, "poss")
    by = (i for i in analysis.dependents(noun, "prep", "agent") if analysis.tokens[i].lemma == "by")
    owners = owners or tuple(doer for i in by for doer in analysis.dependents(i, "pobj"))
    is_made = token.deprel == "dobj" and with_particle(analysis, token.head) in event_table().making
    return _expand(analysis, owners) or (
        _subjects(analysis, token.head, climbed + 1) if is_made else ()
    )


def _bearers(analysis: Analysis, noun: int, climbed: int) -> tuple[int, ...]:
    """Who does what a participle says of a noun.

    Of words it is who uttered them ("a statement urging"), of a rally who holds it ("a march demanding").
    """
    token = analysis.tokens[noun]
    if any(frame.event == "PROTEST" for frame in event_table().by_noun.get(token.lemma, ())):
        return _holders(analysis, noun) or (noun,)
    issued = with_particle(analysis, token.head) in event_table().making
    if token.lemma in cue_words().documents and token.deprel == "dobj" and issued:
        return _subjects(analysis, token.head, climbed + 1)
    return (noun,)


def _holders(analysis: Analysis, rally: int) -> tuple[int, ...]:
    """Who holds a rally or takes part: "[students] staged a rally", "[workers] spoke in a march"."""
    token = analysis.tokens[rally]
    above = _verb_above(analysis, rally)
    if above is None or is_passive(analysis, above):
        return ()
    is_held = token.deprel == "dobj" and with_particle(analysis, above) in event_table().making
    is_within = token.deprel == "pobj" and analysis.tokens[token.head].lemma == "in"
    return _subjects(analysis, above) if is_held or is_within else ()


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
        _antecedent(analysis, clause, head) if analysis.tokens[head].tag in _RELATIVE_TAGS else head
        for head in heads
    )


def _antecedent(analysis: Analysis, clause: int, pronoun: int) -> int:
    """ "[troops] from Chad who fled": a place is no "who"."""
    noun = analysis.tokens[clause].head
    while analysis.tokens[noun].deprel == "conj" and analysis.tokens[noun].upos == "PROPN":
        noun = analysis.tokens[noun].head
    token = analysis.tokens[noun]
    prep = analysis.tokens[token.head]
    is_home = token.upos == "PROPN" and token.deprel == "pobj" and prep.lemma in _HOME
    if analysis.tokens[pronoun].lemma != "who" or not is_home:
        return analysis.tokens[clause].head
    return prep.head if analysis.tokens[prep.head].upos == "NOUN" else analysis.tokens[clause].head


def _expand(analysis: Analysis, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(i for head in heads for i in analysis.conjuncts(head))
