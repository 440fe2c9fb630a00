"""What a cue may report: every stretch of the parse around a word that could be its content.

Given the cue, one of these is the content in nine of ten attributions of PolNeAR; which one, and
whether the word attributes at all, is learned (`cue_features`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.finding.frames import Tokens, below, clause_above, host_clause
from communique.finding.sources import is_passive
from communique.model.analysis import Analysis

_COMPLEMENTS = frozenset(
    {
        "ccomp", "xcomp", "dobj", "advcl", "prep", "oprd", "acl", "parataxis", "dative", "attr",
        "acomp", "relcl", "appos", "pcomp", "npadvmod", "pobj", "dep",
    }
)  # fmt: skip
_AFTER_OBJECT = frozenset({"dobj", "xcomp", "ccomp", "prep", "oprd", "acomp", "advcl", "dative"})
_RAISED = frozenset({"xcomp", "oprd", "acomp"})
_OF_PASSIVE = _RAISED | {"prep", "advcl"}
_INSERTED = frozenset(
    {"parataxis", "advcl", "advmod", "prep", "npadvmod", "intj", "amod", "appos", "ccomp", "relcl", "dep"}
)  # fmt: skip
_PREDICATED = frozenset({"ccomp", "xcomp", "attr", "acomp", "advcl"})


@dataclass(frozen=True, slots=True)
class ContentOption:
    """Tokens that may be what a cue reports; `kind` tells how they hang together with it."""

    kind: str
    root: int
    tokens: Tokens


def iter_contents(analysis: Analysis, cue: int) -> Iterator[ContentOption]:
    """All stretches that the word at `cue` may report, likelier constructions first."""
    token = analysis.tokens[cue]
    yield from _complements(analysis, cue)
    yield from _object_and_complement(analysis, cue)
    if token.upos == "VERB":
        yield from _with_subject(analysis, cue)
    yield from _around(analysis, cue)
    if token.upos == "NOUN":
        yield from _predicated(analysis, cue)
    if token.upos == "ADJ" and token.deprel == "amod":
        noun = token.head
        yield ContentOption("amod", noun, below(analysis, noun) - {cue})


def _complements(analysis: Analysis, cue: int) -> Iterator[ContentOption]:
    """ "said *that ...*", "denounced *the vote*", "called for *a truce*": what hangs on the word."""
    for child in analysis.children[cue]:
        token = analysis.tokens[child]
        before = "<" if child < cue else ""
        if token.deprel == "prep":
            content = below(analysis, child) - {child}
            if content:
                yield ContentOption(f"prep:{token.lemma}", child, content)
        elif token.deprel in _COMPLEMENTS or (
            token.deprel == "nsubjpass" and analysis.tokens[cue].upos == "VERB"
        ):
            yield ContentOption(f"{token.deprel}{before}", child, below(analysis, child))


def _object_and_complement(analysis: Analysis, cue: int) -> Iterator[ContentOption]:
    """ "urged *Oslo to join*", "blamed *the rebels for the fire*" """
    after = [
        child
        for child in analysis.children[cue]
        if child > cue and analysis.tokens[child].deprel in _AFTER_OBJECT
    ]
    labels = {analysis.tokens[child].deprel for child in after}
    if len(after) > 1 and labels & {"dobj", "dative"}:
        others = "+".join(sorted(labels - {"dobj"}))
        yield ContentOption(f"obj+{others}", after[-1], below(analysis, *after))


def _with_subject(analysis: Analysis, verb: int) -> Iterator[ContentOption]:
    """ "*The truce* appears *to hold*", "*Oslo* was accused *of spying*" """
    subjects = [i for i in analysis.dependents(verb, "nsubj", "nsubjpass") if i < verb]
    if not subjects:
        return
    for kind, labels in (("raising", _RAISED), ("passive", _OF_PASSIVE)):
        after = [i for i in analysis.dependents(verb, *labels) if i > verb]
        if after and (kind == "raising" or is_passive(analysis, verb)):
            yield ContentOption(kind, after[0], below(analysis, subjects[0], *after))


def _around(analysis: Analysis, cue: int) -> Iterator[ContentOption]:
    """ "*The bill*, he said, *is dead*", "in her view *the bill is dead*" """
    token = analysis.tokens[cue]
    inserted = cue
    kind = f"host:{token.deprel}"
    if token.upos == "NOUN" and token.deprel == "pobj":
        inserted = token.head
        kind = f"hostp:{analysis.tokens[inserted].lemma}"
    if inserted == cue and token.deprel not in _INSERTED:
        return
    content = host_clause(analysis, inserted)
    if content:
        yield ContentOption(kind, clause_above(analysis, analysis.tokens[inserted].head), content)


def _predicated(analysis: Analysis, noun: int) -> Iterator[ContentOption]:
    """ "His view is *that the bill is dead*" """
    token = analysis.tokens[noun]
    if token.deprel not in {"nsubj", "nsubjpass", "attr"}:
        return
    for child in analysis.children[token.head]:
        if child > token.head and child != noun and analysis.tokens[child].deprel in _PREDICATED:
            yield ContentOption(
                f"be:{analysis.tokens[child].deprel}", child, below(analysis, child)
            )
