"""Who may be the source of a cue: every phrase that the grammar ties to it, chosen from by a learned model.

"According to *the minister*", "*the minister's* claim", "*the minister* is worried", "*the minister*
signed an agreement to ...": features of the tie, of the phrase and of the cue decide, and "nobody" is
one of the answers ("the truce is expected to hold").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.learned import learned
from communique.codebook.prepositions import prepositions
from communique.finding.contents import ContentOption
from communique.finding.cue_features import Sight
from communique.finding.sources import find_speaker, is_passive
from communique.model.analysis import Analysis

_VERBAL = ("VERB", "AUX")
_NOMINAL = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_MODIFIERS = ("amod", "compound", "nmod")
_HANGING = frozenset({"prep", "acl", "amod", "appos", "compound"})
_MAX_CLIMB = 4  # the source stands in the cue's clause or in one of those it hangs on
_FAR, _STEP = 6, 3
# A source is named only where it is clearly likelier than nobody (chosen on polnear_dev, where from
# 0 to 1.7 the right "nobody" rise from .60 to .77 and e2e falls by .002).
_DOUBT = 1.7


@dataclass(frozen=True, slots=True)
class SourceOption:
    """The head of a phrase that may name the source; `tie` tells how it hangs together with the cue."""

    tie: str
    head: int


def choose_source(sight: Sight, cue: int, content: ContentOption) -> int | None:
    """The head of the likeliest source, None where nobody is named."""
    options = source_options(sight.analysis, cue)
    model = learned("sources")
    best, chosen = model.score(nobody_features(sight, cue, options, content)) + _DOUBT, None
    for option in options:
        score = model.score(source_features(sight, cue, option, content))
        if score > best:
            best, chosen = score, option.head
    return chosen


def source_options(analysis: Analysis, cue: int) -> tuple[SourceOption, ...]:
    """All phrases tied to the cue, each once, by its closest tie."""
    found: dict[int, str] = {}
    for option in _iter_options(analysis, cue):
        if option.head != cue:
            found.setdefault(option.head, option.tie)
    return tuple(SourceOption(tie, head) for head, tie in found.items())


def _iter_options(analysis: Analysis, cue: int) -> Iterator[SourceOption]:
    token = analysis.tokens[cue]
    for i in analysis.dependents(cue, *_SUBJECTS):
        yield SourceOption(f"own:{analysis.tokens[i].deprel}", i)
    yield from _agents(analysis, cue, "agent")
    for i in analysis.dependents(cue, "poss"):
        yield SourceOption("poss", i)
    for preposition in analysis.dependents(cue, "prep"):
        lemma = analysis.tokens[preposition].lemma
        if lemma in prepositions().sources:
            for i in analysis.dependents(preposition, "pobj"):
                yield SourceOption(f"prep:{lemma}", i)
    if token.deprel in ("acl", "relcl"):
        yield SourceOption(f"noun:{token.deprel}{token.tag}", token.head)
    yield from _above(analysis, cue)
    for i in analysis.dependents(cue, *_MODIFIERS):
        if analysis.tokens[i].upos == "PROPN" or analysis.tokens[i].text[0].isupper():
            yield SourceOption(f"modifier:{analysis.tokens[i].tag}", i)
    if token.upos in _VERBAL and (speaker := find_speaker(analysis, cue)) is not None:
        yield SourceOption("speaker", speaker)


def _agents(analysis: Analysis, verb: int, tie: str) -> Iterator[SourceOption]:
    for by in analysis.dependents(verb, "agent"):
        for i in analysis.dependents(by, "pobj"):
            yield SourceOption(tie, i)


def _above(analysis: Analysis, cue: int) -> Iterator[SourceOption]:
    """Subjects, objects and possessors of what the cue hangs on, some steps up."""
    i = cue
    for steps in range(_MAX_CLIMB):
        token = analysis.tokens[i]
        if token.head == i:
            return
        head = analysis.tokens[token.head]
        if head.upos in _VERBAL:
            yield from _of_verb(analysis, head.i, f"{steps}:{token.deprel}", steps)
        elif head.upos in _NOMINAL:
            for owner in analysis.dependents(head.i, "poss"):
                yield SourceOption(f"up poss{steps}:{token.deprel}", owner)
            if token.deprel in _HANGING:
                yield SourceOption(f"up head{steps}:{token.deprel}", head.i)
        i = head.i


def _of_verb(analysis: Analysis, verb: int, path: str, steps: int) -> Iterator[SourceOption]:
    for i in analysis.dependents(verb, *_SUBJECTS):
        yield SourceOption(f"up{path}{analysis.tokens[i].deprel}", i)
    for i in analysis.dependents(verb, "dobj"):
        yield SourceOption(f"up object{path}", i)
    yield from _agents(analysis, verb, f"up agent{steps}")
    if analysis.tokens[verb].deprel in ("acl", "relcl"):
        deprel = analysis.tokens[verb].deprel
        yield SourceOption(f"up noun{steps}:{deprel}", analysis.tokens[verb].head)


def source_features(
    sight: Sight, cue: int, option: SourceOption, content: ContentOption
) -> list[str]:
    """The tie, the cue, the phrase, and whether it stands inside what is reported."""
    tokens, token, source = sight.analysis.tokens, sight.analysis.tokens[cue], option.head
    named = tokens[source]
    tie, family = option.tie, option.tie.partition(":")[0]
    label = sight.labels.get(source, "-")
    word = named.lemma if named.upos != "PROPN" else "PROPN"
    held = source in content.tokens
    governed = token.upos in _VERBAL and find_speaker(sight.analysis, cue) == source
    side = "<" if source < cue else ">"
    distance = min(_FAR, abs(cue - source) // _STEP)
    passive = token.upos in _VERBAL and is_passive(sight.analysis, cue)
    return [
        f"tie={tie}", f"tie,upos={tie}/{token.upos}", f"tie,lemma={tie}/{token.lemma}",
        f"tie,tag={tie}/{token.tag}", f"tie,deprel={tie}/{token.deprel}",
        f"word={word}", f"upos={named.upos}/{family}", f"tag={named.tag}",
        f"deprel={named.deprel}/{family}", f"label={label}", f"label,tie={label}/{family}",
        f"held={held:d}", f"held,tie={held:d}/{family}",
        f"governed={governed:d}", f"governed,tie={governed:d}/{family}",
        f"content={content.kind.partition(':')[0]}/{family}",
        f"distance={distance}{side}/{family}", f"passive={passive:d}/{family}",
    ]  # fmt: skip


def nobody_features(
    sight: Sight, cue: int, options: tuple[SourceOption, ...], content: ContentOption
) -> list[str]:
    """What speaks for nobody being named: "it appears", an agentless passive, no phrase at all."""
    tokens, token = sight.analysis.tokens, sight.analysis.tokens[cue]
    families = sorted({option.tie.partition(":")[0] for option in options})
    passive = token.upos in _VERBAL and is_passive(sight.analysis, cue)
    features = [
        "nobody", f"nobody,lemma={token.lemma}", f"nobody,tag={token.tag}",
        f"nobody,upos={token.upos}", f"nobody,deprel={token.deprel}",
        f"nobody,options={min(3, len(options))}", f"nobody,passive={passive:d}",
        f"nobody,content={content.kind.partition(':')[0]}",
        *(f"nobody,tie={family}" for family in families),
        *(f"nobody,tie,lemma={family}/{token.lemma}" for family in families),
    ]  # fmt: skip
    for option in options:
        if option.tie.startswith("own"):
            named = tokens[option.head]
            word = named.lemma if named.upos == "PRON" else named.upos
            features.append(f"nobody,own={word}/{named.deprel}")
            features.append(f"nobody,own,lemma={word}/{named.deprel}/{token.lemma}")
    return features
