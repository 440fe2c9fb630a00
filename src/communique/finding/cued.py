"""Attributions that a word or phrase marks: verbs, adjectives, nouns and adverbs of saying, "according to"."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from communique.codebook.cues import cue_words
from communique.finding.body import body_tokens
from communique.finding.frames import Tokens, below, clause_above, host_clause
from communique.finding.parts import Attribution, Prose, compose
from communique.finding.sources import find_speaker
from communique.finding.verbs import read_verb
from communique.model.analysis import Analysis

_OF_A_SAYING = frozenset({"by", "from", "of"})
_FRAMING = "in"

_Reader = Callable[[Prose, int], Attribution | None]


def find_cued(analysis: Analysis, inside: tuple[int, ...]) -> Iterator[Attribution]:
    """Every attribution of the body that a cue marks, in the cues' order.

    `inside` gives each token's quotation (-1: none); what is cued inside one stays inside it.
    """
    prose = Prose(analysis, inside, cue_words())
    for i in body_tokens(analysis):
        reader = _reader_of(prose, i)
        found = reader(prose, i) if reader else None
        if found:
            yield replace(found, is_set_phrase=True) if reader in _SET_PHRASES else found


def _reader_of(prose: Prose, i: int) -> _Reader | None:
    token, words = prose.analysis.tokens[i], prose.words
    match token.upos:
        case "VERB" if words.verb(token.lemma):
            return read_verb
        case "ADJ" if token.lemma in words.adjectives:
            return _read_adjective
        case "NOUN" if token.lemma in words.phrase_nouns and token.deprel == "pobj":
            return _read_view
        case "NOUN" if token.lemma in words.nouns:
            return _read_noun
        case "ADV" if token.lemma in words.reporting_adverbs:
            return _read_adverb
        case _ if token.text.casefold() in words.phrase_prepositions:
            return _read_according
        case _:
            return None


def _read_according(prose: Prose, i: int) -> Attribution | None:
    """ "according to the envoy" """
    for to in prose.analysis.dependents(i, "prep"):
        for named in prose.analysis.dependents(to, "pobj"):
            return compose(
                prose,
                i,
                speaker=named,
                cue=(i, to),
                content=host_clause(prose.analysis, i),
                type="statement",
            )
    return None


def _read_view(prose: Prose, i: int) -> Attribution | None:
    """ "in the envoy's view", "in the words of the envoy"; else a noun like any other."""
    analysis = prose.analysis
    framing = analysis.tokens[i].head
    speaker = _owner(analysis, i)
    if analysis.tokens[framing].lemma != _FRAMING or speaker is None:
        return _read_noun(prose, i) if analysis.tokens[i].lemma in prose.words.nouns else None
    return compose(
        prose,
        i,
        speaker=speaker,
        cue=(i,),
        content=host_clause(analysis, framing),
        type=prose.words.nouns.get(analysis.tokens[i].lemma, "statement"),
    )


def _read_adjective(prose: Prose, i: int) -> Attribution | None:
    """ "The envoy is confident that the truce will hold" """
    analysis = prose.analysis
    clauses = analysis.dependents(i, "ccomp")
    if not clauses or analysis.tokens[i].deprel != "acomp":
        return None
    speaker = find_speaker(analysis, analysis.tokens[i].head)
    if speaker is None:
        return None
    return compose(
        prose,
        i,
        speaker=speaker,
        cue=(i,),
        content=below(analysis, *clauses),
        type=prose.words.adjectives[analysis.tokens[i].lemma],
    )


def _read_noun(prose: Prose, i: int) -> Attribution | None:
    """ "the envoy's claim that ...", "a pledge by Oslo to ..." """
    content = _complement(prose.analysis, i)
    speaker = _owner(prose.analysis, i) or _maker(prose, i)
    if not content or speaker is None:
        return None
    kind = prose.words.nouns[prose.analysis.tokens[i].lemma]
    return compose(prose, i, speaker=speaker, cue=(i,), content=content, type=kind)


def _complement(analysis: Analysis, noun: int) -> Tokens:
    """The clause that tells what a claim says or what a pledge is to do."""
    tokens = analysis.tokens
    for clause in analysis.dependents(noun, "acl", "ccomp", "relcl"):
        marks = analysis.dependents(clause, "mark")
        is_infinitive = tokens[clause].deprel == "acl" and tokens[clause].tag == "VB"
        if is_infinitive or any(tokens[mark].lemma == "that" for mark in marks):
            return below(analysis, clause)
    return frozenset()


def _owner(analysis: Analysis, noun: int) -> int | None:
    """Whose claim it is: the possessor's, or that of "a claim by Oslo"."""
    for owner in analysis.dependents(noun, "poss"):
        return owner
    for preposition in analysis.dependents(noun, "prep"):
        if analysis.tokens[preposition].lemma in _OF_A_SAYING:
            return next(iter(analysis.dependents(preposition, "pobj")), None)
    return None


def _maker(prose: Prose, noun: int) -> int | None:
    """The subject of "made a claim", "repeated its demand"."""
    token = prose.analysis.tokens[noun]
    if token.deprel != "dobj" or prose.analysis.tokens[token.head].lemma not in prose.words.making:
        return None
    return find_speaker(prose.analysis, token.head)


def _read_adverb(prose: Prose, i: int) -> Attribution | None:
    """ "The president has reportedly fled": said by nobody in particular."""
    analysis = prose.analysis
    clause = clause_above(analysis, analysis.tokens[i].head)
    content = below(analysis, clause) - {i}
    return compose(prose, i, speaker=None, cue=(i,), content=content, type="impersonal")


_SET_PHRASES: tuple[_Reader, ...] = (_read_according, _read_view, _read_adverb)
