"""Attitudes and states that only describe: who opposes hunting, what voters tell pollsters, where troops lie."""

from communique.codebook.figures import figure_words
from communique.finding.casting import Casting, sentence_of, trigger_lemma
from communique.finding.dependents import lemmas_of
from communique.finding.participants import actors_of
from communique.finding.verb_groups import PRESENT
from communique.model.analysis import Analysis
from communique.model.world import Actor

_STANCES = frozenset({"SUPPORT", "REJECT"})
_INDEFINITE = frozenset({"a", "an", "any"})
_CROWDS = frozenset({"PTY", "SOC", "LEG", "UNK", None})
_PHRASES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def tells_an_attitude(analysis: Analysis, casting: Casting, parties: tuple[Actor, ...]) -> bool:
    """Whether the word describes somebody, or tells what is so at any time, and nothing that was done."""
    return (
        _is_description(analysis, casting, parties)
        or _is_polled(analysis, casting)
        or _is_generic(analysis, casting, parties)
        or _is_bare_attitude(analysis, casting)
        or _is_lying_somewhere(analysis, casting)
    )


def _is_description(analysis: Analysis, casting: Casting, parties: tuple[Actor, ...]) -> bool:
    """ "residents who [oppose] hunting": what people are told apart by, and nobody's act."""
    if casting.event not in _STANCES or casting.trigger.form != "verb" or casting.recipients:
        return False
    top = casting.trigger.token
    while analysis.tokens[top].deprel in {"ccomp", "xcomp", "conj"}:
        top = analysis.tokens[top].head
    if analysis.tokens[top].deprel != "relcl" or any(a.kind == "person" for a in parties):
        return False
    return all(actor.sector == "CVL" for actor in parties) or (
        _tells_apart(analysis, top) and all(actor.sector in _CROWDS for actor in parties)
    )


def _tells_apart(analysis: Analysis, verb: int) -> bool:
    """ "lawmakers who [back] the cuts", with no comma and in the present: some lawmakers, not others."""
    first = analysis.subtree(verb)[0]
    is_aside = first > 0 and analysis.tokens[first - 1].upos == "PUNCT"
    return not is_aside and analysis.tokens[verb].tag in PRESENT


def _is_polled(analysis: Analysis, casting: Casting) -> bool:
    """ "polls show that most Danes [oppose] it", "voters [support] her, a survey found": asked, they said so."""
    if casting.event not in _STANCES or any(a.kind == "person" for a in actors_of(casting.actors)):
        return False
    polls, token = figure_words().polls, casting.trigger.token
    if any(lemmas_of(analysis, above, "nsubj") & polls for above in analysis.ancestors(token)):
        return True
    told = {analysis.tokens[i].lemma for i in sentence_of(analysis, casting)}
    voters = actors_of(casting.actors)
    return bool(told & polls and voters) and all(actor.sector == "CVL" for actor in voters)


def _is_lying_somewhere(analysis: Analysis, casting: Casting) -> bool:
    """ "the jets [stationed] in Chad were not in use", "whose men [are posted] at the border": where they are."""
    token = analysis.tokens[casting.trigger.token]
    is_state = casting.event == "MOBILIZE" and token.tag == "VBN"
    if not is_state or trigger_lemma(analysis, casting) not in figure_words().stationed:
        return False
    if token.deprel == "acl":
        return analysis.tokens[token.head].deprel in _PHRASES
    return token.deprel == "relcl" and any(
        analysis.tokens[i].tag in PRESENT for i in analysis.dependents(token.i, "auxpass")
    )


def _is_bare_attitude(analysis: Analysis, casting: Casting) -> bool:
    """ "rebels [opposed] to the president": which rebels they are."""
    token = analysis.tokens[casting.trigger.token]
    is_bare = casting.event in _STANCES and (token.deprel, token.tag) == ("acl", "VBN")
    return is_bare and "to" in lemmas_of(analysis, token.i, "prep")


def _is_generic(analysis: Analysis, casting: Casting, parties: tuple[Actor, ...]) -> bool:
    """ "when a warplane [bombs] a market": the present tense of anybody of no country tells a habit."""
    if any(actor.code for actor in parties) or analysis.tokens[casting.anchor].tag != "VBZ":
        return False
    if analysis.dependents(casting.anchor, "aux"):
        return False
    subjects = analysis.dependents(casting.anchor, "nsubj", "nsubjpass")
    return any(
        analysis.tokens[det].lemma in _INDEFINITE
        for subject in subjects
        for det in analysis.dependents(subject, "det")
    )
