"""Who is to do what a verb without a subject tells, by the verb or preposition that it hangs on."""

from communique.codebook.control import control_words
from communique.codebook.cues import cue_words
from communique.codebook.events import event_table
from communique.codebook.prepositions import prepositions
from communique.finding.dependents import objects_of_prepositions, with_conjuncts
from communique.finding.verb_groups import TENSED, is_finite, with_particle
from communique.model.analysis import Analysis

_CHARGING = frozenset({"ACCUSE", "SANCTION"})


def controller_of(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """Who is to do what a complement tells: the object of "urge X to", "accuse X of", not of "promise X to"."""
    token = analysis.tokens[verb]
    governor = token.head
    if token.deprel == "pcomp":
        if analysis.tokens[governor].lemma not in prepositions().object_control:
            return ()
        governor = analysis.tokens[governor].head
        if charged := _charged_by_noun(analysis, governor) or _charged(analysis, governor):
            return charged
        # parsers hang "of" on the object: "accused [the regime] of shelling"
        if analysis.tokens[governor].deprel == "dobj":
            return (governor,) if _is_charge(analysis, analysis.tokens[governor].head) else ()
    lemma = analysis.tokens[governor].lemma
    # "told reporters, [adding] that ...": the parser's complement is the teller's next word
    is_speech = (token.deprel, token.tag) == ("xcomp", "VBG") and cue_words().says(lemma)
    if lemma in control_words().own_subject or is_speech:
        return ()
    return with_conjuncts(analysis, analysis.dependents(governor, "dobj"))


def _is_charge(analysis: Analysis, verb: int) -> bool:
    return event_table().verb_tells(analysis.tokens[verb].lemma, _CHARGING)


def _charged(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "lashed out at [Togo] for jailing him": whom a verb of blame is on by its preposition."""
    lemma = with_particle(analysis, verb)
    return tuple(
        charged
        for prep in analysis.dependents(verb, "prep")
        if event_table().verb_tells(f"{lemma}_{analysis.tokens[prep].lemma}", {"ACCUSE"})
        for charged in with_conjuncts(analysis, analysis.dependents(prep, "pobj"))
    )


def _charged_by_noun(analysis: Analysis, governor: int) -> tuple[int, ...]:
    """ "repeated her criticism of [Togo] for jailing him": whom a word of blame is on, wherever "for" hangs."""
    blame = (governor, *analysis.dependents(governor, "dobj"))
    return tuple(
        charged
        for noun in blame
        if event_table().noun_tells(analysis.tokens[noun].lemma, {"ACCUSE"})
        for charged in objects_of_prepositions(analysis, noun, prepositions().blamed)
    )


def verb_above(analysis: Analysis, i: int) -> int | None:
    """The nearest verb above a token, not reaching out of a noun's own clause."""
    for above in analysis.ancestors(i):
        token = analysis.tokens[above]
        if token.upos in {"VERB", "AUX"}:
            return above
        if token.deprel in {"relcl", "acl"}:
            return None
    return None


def clause_above(analysis: Analysis, verb: int) -> int | None:
    """The verb above; of a finite verb a finite one: "thanked Togo for helping and [condemned] Chad"."""
    token = analysis.tokens[verb]
    above = verb_above(analysis, verb)
    if token.deprel != "conj" or token.tag not in TENSED or token.text.casefold() == token.lemma:
        return above
    while above is not None and not is_finite(analysis, above):
        above = verb_above(analysis, above)
    return above
