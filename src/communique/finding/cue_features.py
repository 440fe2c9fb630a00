"""What a learned model sees of a word that may attribute and of a stretch that it may report.

Each feature is a short string: a name, "=", a value. The words of the language come from the training
data (PolNeAR), so that "said" need not be listed; the constructions come from the parse.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.finding.contents import ContentOption
from communique.finding.frames import Tokens
from communique.finding.parts import Attribution
from communique.finding.sources import find_speaker, is_passive
from communique.model.analysis import Analysis

_UNSPOKEN = frozenset({"PUNCT", "SPACE"})
_LONGEST = (1, 2, 4, 8, 16, 32)  # words; content of like length is treated alike
_SAME = 0.8
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One report as the model sees it: labels of names, quotations, what the rules propose and hold for told."""

    analysis: Analysis
    inside: tuple[int, ...]
    labels: Mapping[int, str]
    proposed: Mapping[int, Attribution]
    told: Tokens

    @classmethod
    def of(
        cls, analysis: Analysis, inside: tuple[int, ...], proposed: Mapping[int, Attribution]
    ) -> "Sight":
        """Index the names of the analysis; `proposed` are the rules' attributions by cue word."""
        labels = {
            i: entity.label
            for entity in analysis.entities
            for i in range(entity.first, entity.last)
        }
        told = frozenset(i for one in proposed.values() for i in one.content)
        return cls(analysis=analysis, inside=inside, labels=labels, proposed=proposed, told=told)

    def words(self, tokens: Tokens) -> Tokens:
        """The tokens that are words, not stops or blanks."""
        return frozenset(i for i in tokens if self.analysis.tokens[i].upos not in _UNSPOKEN)


def speaker_of(sight: Sight, cue: int) -> int | None:
    """Who says it by the rules of grammar: the verb's subject, or the noun's possessor."""
    if sight.analysis.tokens[cue].upos in ("VERB", "AUX"):
        return find_speaker(sight.analysis, cue)
    return next(iter(sight.analysis.dependents(cue, "poss")), None)


def cue_features(sight: Sight, cue: int, speaker: int | None) -> list[str]:
    """The word, its form, what stands around it, and who would speak."""
    tokens, token = sight.analysis.tokens, sight.analysis.tokens[cue]
    head = tokens[token.head]
    before = tokens[cue - 1] if cue else token
    after = tokens[cue + 1] if cue + 1 < len(tokens) else token
    lemma = cue_words().lemma(token.lemma)
    passive = token.upos == "VERB" and is_passive(sight.analysis, cue)
    return [
        f"lemma={lemma}/{token.upos}", f"tag={token.tag}", f"deprel={token.deprel}",
        f"upos={token.upos}", f"lemma,deprel={lemma}/{token.deprel}",
        f"head={head.lemma}", f"head upos={head.upos}/{token.deprel}",
        f"before={before.lemma}", f"after={after.lemma}", f"after upos={after.upos}",
        f"before upos={before.upos}", f"lemma,after={lemma}/{after.lemma}",
        f"quoted={sight.inside[cue] >= 0:d}", f"passive={passive:d}",
        f"told={cue in sight.told:d}", f"told,lemma={cue in sight.told:d}/{lemma}",
        *_dependents(sight.analysis, cue),
        *_speaker(sight, lemma, cue, speaker),
    ]  # fmt: skip


def _dependents(analysis: Analysis, cue: int) -> Iterator[str]:
    """Auxiliaries, negation, particles and what marks the clause."""
    n_auxiliaries = 0
    for child in analysis.children[cue]:
        token = analysis.tokens[child]
        if token.deprel in ("aux", "auxpass"):
            n_auxiliaries += 1
            yield f"aux={token.lemma}"
        elif token.deprel == "neg":
            yield "negated"
        if token.deprel in ("mark", "advmod", "prt") and child < cue:
            yield f"mark={token.lemma}"
        if token.deprel == "prt":
            yield f"particle={analysis.tokens[cue].lemma}/{token.lemma}"
    yield f"auxiliaries={n_auxiliaries}"


def _speaker(sight: Sight, lemma: str, cue: int, speaker: int | None) -> Iterator[str]:
    if speaker is None:
        yield "speaker=none"
        return
    token = sight.analysis.tokens[speaker]
    label = sight.labels.get(speaker, "-")
    word = token.lemma if token.upos != "PROPN" else "PROPN"
    kind = sight.labels.get(speaker, token.lemma if token.upos == "PRON" else token.upos)
    yield f"speaker={word}"
    yield f"speaker upos={token.upos}"
    yield f"speaker tag={token.tag}"
    yield f"speaker label={label}"
    yield f"speaker deprel={token.deprel}/{speaker < cue:d}"
    yield f"speaker,lemma={kind}/{lemma}"


def content_features(
    sight: Sight, cue: int, option: ContentOption, speaker: int | None
) -> list[str]:
    """How a stretch hangs together with the cue, how it begins, and how much of it is quoted."""
    tokens, token = sight.analysis.tokens, sight.analysis.tokens[cue]
    kind, family = option.kind, option.kind.partition(":")[0]
    root, first = tokens[option.root], tokens[min(option.tokens)]
    words = sight.words(option.tokens)
    lemma, quoted = cue_words().lemma(token.lemma), _quoted(sight, cue, words)
    mark, to, subject = _clause(sight.analysis, option.root)
    rule = _rule(sight, cue, words)
    said_by = "none" if speaker is None else tokens[speaker].upos
    return [
        f"kind={kind}", f"kind,lemma={kind}/{lemma}", f"kind,deprel={kind}/{token.deprel}",
        f"kind,tag={kind}/{token.tag}", f"kind,root={kind}/{root.upos}",
        f"kind,speaker={kind}/{said_by}", f"root={root.lemma}", f"root tag={root.tag}/{family}",
        f"quoted part={quoted}", f"quoted part,kind={quoted}/{kind}",
        f"quoted part,lemma={quoted}/{lemma}",
        f"mark={mark}/{family}", f"to={to:d}/{family}", f"subject={subject:d}/{family}",
        f"clause,lemma={mark}{'to' if to else ''}{'subject' if subject else ''}/{lemma}",
        f"length={_length(len(words))}/{family}",
        f"first={first.lemma}/{family}", f"first upos={first.upos}/{family}",
        f"rule={rule}", f"rule,kind={rule}/{family}", f"order={_order(cue, option)}/{family}",
        f"comma={cue > 0 and tokens[cue - 1].text == ',':d}/{family}",
        f"holds speaker={speaker in option.tokens:d}",
        f"holds cue={_holds_cue(sight, cue, option):d}/{family}",
        *([f"kind,head={kind}/{tokens[token.head].lemma}"] if token.head != cue else []),
    ]  # fmt: skip


def _quoted(sight: Sight, cue: int, words: Tokens) -> str:
    home = sight.inside[cue]
    n_quoted = sum(sight.inside[i] not in (-1, home) for i in words)
    if n_quoted == len(words):
        return "all"
    return "some" if n_quoted else "none"


def _clause(analysis: Analysis, root: int) -> tuple[str, bool, bool]:
    """Its conjunction ("that"), whether it is an infinitive, whether it has a subject."""
    mark, to, subject = "", False, False
    for child in analysis.children[root]:
        token = analysis.tokens[child]
        if token.deprel == "mark" and not mark:
            mark = token.lemma
        to = to or token.tag == "TO"
        subject = subject or token.deprel in ("nsubj", "nsubjpass", "expl")
    return mark, to, subject


def _rule(sight: Sight, cue: int, words: Tokens) -> str:
    """How far the rules of `cued` agree: the same content, half of it, another one, none."""
    rule = sight.proposed.get(cue)
    if rule is None:
        return "none"
    ruled = sight.words(rule.content)
    shared = len(ruled & words) / len(ruled | words)
    agreed = "same" if shared >= _SAME else "half" if shared >= _HALF else "other"
    return f"{agreed} {rule.type}"


def _holds_cue(sight: Sight, cue: int, option: ContentOption) -> bool:
    """Whether the stretch holds another saying: PolNeAR attributes the outer one."""
    return any(other != cue and other in option.tokens for other in sight.proposed)


def _length(n_words: int) -> int:
    return sum(n_words > longest for longest in _LONGEST)


def _order(cue: int, option: ContentOption) -> str:
    first, last = min(option.tokens), max(option.tokens)
    if last < cue:
        return "before"
    return "around" if first < cue else "after"
