"""The words of a verb's group: its lemma, its particles, its "to"."""

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.times import is_day_or_month
from communique.finding.dependents import lemmas_of
from communique.finding.relatives import RELATIVE_TAGS
from communique.model.analysis import Analysis

# Tags of verbs: in the present, in any tense, of a finite verb or its auxiliary.
PRESENT = frozenset({"VBP", "VBZ"})
TENSED = PRESENT | {"VBD"}
FINITE = TENSED | {"MD"}
_WHEN = frozenset({"on", "in"})
_BEING_ABLE = frozenset({"can", "could", "ca"})
_IN_PROSPECT = frozenset({"AGREE", "REJECT", "THREATEN"})


def verb_lemma(analysis: Analysis, verb: int) -> str:
    """The verb's lemma, where the language model's is another verb's ("raped" is no form of "rap")."""
    token = analysis.tokens[verb]
    return event_table().lemmas.get(token.text.casefold(), token.lemma)


def with_particle(analysis: Analysis, verb: int) -> str:
    """The verb's lemma as the codebook writes it: "put_out", "lay_out"."""
    particles = (analysis.tokens[i].lemma for i in analysis.dependents(verb, "prt"))
    return "_".join((verb_lemma(analysis, verb), *particles))


def is_infinitive(analysis: Analysis, verb: int) -> bool:
    """ "to leave" """
    return any(analysis.tokens[i].tag == "TO" for i in analysis.dependents(verb, "aux"))


def is_finite(analysis: Analysis, verb: int) -> bool:
    """ "[helped]", "has helped", but not "helping" and not "to help"; a participle may be a past tense."""
    helpers = analysis.dependents(verb, "aux", "auxpass")
    is_led = any(analysis.tokens[i].tag in FINITE for i in helpers)
    return is_led or analysis.tokens[verb].tag not in {"VBG", "VB"}


def is_willed(analysis: Analysis, verb: int) -> bool:
    """ "will sign", "would not sign"; not "would have signed" """
    helping = lemmas_of(analysis, verb, "aux")
    return bool(helping & manner_words().willed) and "have" not in helping


def is_denied(analysis: Analysis, verb: int) -> bool:
    """ "will not [sign]", "will neither [sign] nor ratify it" """
    is_first = "neither" in lemmas_of(analysis, verb, "preconj", "advmod", "cc")
    return is_first or bool(analysis.dependents(verb, "neg"))


def is_left_undone(analysis: Analysis, verb: int) -> bool:
    """ "will not [let] them in", "cannot [let] them in" """
    is_able = bool(lemmas_of(analysis, verb, "aux") & _BEING_ABLE)
    return bool(analysis.dependents(verb, "neg")) and (is_able or is_willed(analysis, verb))


def infinitives_of(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """What a verb's infinitive tells ("promised to [leave]"); parsers take some for a purpose ("sworn to [fight]")."""
    found = analysis.dependents(verb, "xcomp")
    if found or analysis.dependents(verb, "dobj"):
        return found
    return tuple(i for i in analysis.dependents(verb, "advcl") if is_infinitive(analysis, i))


def promised(analysis: Analysis, word: int) -> tuple[int, ...]:
    """What a promise, refusal or threat is to do: "an invitation to [visit]", "accepted an invitation to [visit]"."""
    objects = (
        i
        for i in analysis.dependents(word, "dobj")
        if event_table().noun_tells(analysis.tokens[i].lemma, _IN_PROSPECT)
    )
    return tuple(
        deed
        for noun in (word, *objects)
        for deed in analysis.dependents(noun, "acl")
        if is_infinitive(analysis, deed)
    )


def is_set_apart(analysis: Analysis, verb: int, prep: int) -> bool:
    """ "[called] him on Friday", "on the eve of it they [called]": a preposition that is not the verb's own."""
    if analysis.tokens[prep].deprel != "prep":
        return False
    led = [analysis.tokens[i] for i in analysis.dependents(prep, "pobj")]
    if analysis.tokens[prep].lemma in _WHEN and any(is_day_or_month(x.lemma) for x in led):
        return True
    return prep < verb and bool(led) and all(thing.tag not in RELATIVE_TAGS for thing in led)
