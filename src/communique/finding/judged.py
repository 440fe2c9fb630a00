"""Attributions that the learned model finds: which words attribute, and what each of them reports.

Every verb, noun and adjective that the model knows as a cue, or that has a clause, is paired with every
stretch it may report; a linear model over the parse gives each pair its odds. What one sentence
attributes twice is kept once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from communique.codebook.cues import cue_words
from communique.codebook.learned import learned
from communique.finding.body import body_tokens
from communique.finding.contents import ContentOption, iter_contents
from communique.finding.cue_features import Sight, content_features, cue_features, speaker_of
from communique.finding.frames import Tokens, below
from communique.finding.parts import Attribution, Prose, compose
from communique.finding.relatives import RELATIVE_TAGS
from communique.finding.source_options import choose_source
from communique.finding.sources import antecedent
from communique.finding.verbs import hearers_of, verb_cue
from communique.model.analysis import Analysis
from communique.model.findings import StatementType

_LEAST_ODDS = (
    -0.7
)  # log-odds of one in three, near half of F1, where F1 peaks (polnear_dev: -.75 to -.62 alike)
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with one stretch that it may report, the words of that stretch, and its features."""

    cue: int
    speaker: int | None
    content: ContentOption
    words: Tokens
    features: tuple[str, ...]


def judge_cues(
    analysis: Analysis, inside: tuple[int, ...], proposed: Mapping[int, Attribution]
) -> Iterator[Attribution]:
    """The attributions whose odds are good enough, the surest first; `proposed` are the rules' own."""
    sight = Sight.of(analysis, inside, proposed)
    prose = Prose(analysis, inside, cue_words())
    model = learned("cues")
    scored = [(model.score(one.features), one) for one in iter_candidates(sight)]
    likely = [pair for pair in scored if pair[0] >= _LEAST_ODDS]
    used: list[Tokens] = []
    cues: set[int] = set()
    for _, one in sorted(likely, key=lambda pair: (-pair[0], pair[1].cue)):
        if one.cue in cues or any(_is_same(one.words, other) for other in used):
            continue
        found = _attribution(prose, sight, one)
        if found:
            used.append(one.words)
            cues.add(one.cue)
            yield found


def iter_candidates(sight: Sight) -> Iterator[Candidate]:
    """Every cue of the body with every stretch it may report."""
    known = learned("cues").weights
    for cue in body_tokens(sight.analysis):
        if _may_attribute(sight.analysis, cue, known):
            yield from _of_cue(sight, cue)


def _may_attribute(analysis: Analysis, i: int, known: Mapping[str, float]) -> bool:
    """Whether the word is one the model has met as a cue, or a verb with a clause."""
    token, words = analysis.tokens[i], cue_words()
    if token.upos == "VERB":
        return known_cue(token.lemma, token.upos) in known or bool(analysis.dependents(i, "ccomp"))
    if token.upos in ("NOUN", "ADJ"):
        return known_cue(token.lemma, token.upos) in known
    is_adverb = token.upos == "ADV" and token.lemma in words.reporting_adverbs
    return is_adverb or token.text.casefold() in words.phrase_prepositions


def known_cue(lemma: str, upos: str) -> str:
    """The row of the model's table that says that it has met the word as a cue."""
    return f"cue={cue_words().lemma(lemma)}/{upos}"


def _of_cue(sight: Sight, cue: int) -> Iterator[Candidate]:
    speaker = speaker_of(sight, cue)
    taken = {cue, *_speaker_phrase(sight.analysis, cue, speaker)}
    about_cue: list[str] = []
    seen: set[Tokens] = set()
    for option in iter_contents(sight.analysis, cue):
        content = ContentOption(option.kind, option.root, option.tokens - taken)
        words = sight.words(content.tokens)
        if not words or words in seen:
            continue
        seen.add(words)
        about_cue = about_cue or cue_features(sight, cue, speaker)
        features = (*about_cue, *content_features(sight, cue, content, speaker))
        yield Candidate(cue, speaker, content, words, features)


def _speaker_phrase(analysis: Analysis, cue: int, speaker: int | None) -> Tokens:
    if speaker is None:
        return frozenset()
    phrase = below(analysis, speaker)
    return frozenset({speaker}) if cue in phrase else phrase


def _is_same(words: Tokens, other: Tokens) -> bool:
    return len(words & other) >= _SAME * len(words | other)


def _attribution(prose: Prose, sight: Sight, one: Candidate) -> Attribution | None:
    """The candidate's three parts; a noun or adjective of nobody's tells of no saying."""
    is_verb = prose.analysis.tokens[one.cue].upos == "VERB"
    speaker = _named(prose.analysis, choose_source(sight, one.cue, one.content))
    rule = sight.proposed.get(one.cue)
    if rule and _is_same(one.words, sight.words(rule.content)):
        return _with_source(prose, rule, speaker)
    if speaker is None and not is_verb:
        return None
    type = _type(sight, one)
    return compose(
        prose,
        one.cue,
        speaker=speaker,
        cue=verb_cue(prose.analysis, one.cue) if is_verb else (one.cue,),
        content=one.content.tokens,
        type=type,
        hearers=_hearers(prose, one) if is_verb and type == "statement" else (),
    )


def _with_source(prose: Prose, rule: Attribution, speaker: int | None) -> Attribution | None:
    """The rules' cue, content and hearers, said by whom the model takes for the source."""
    return compose(
        prose,
        rule.verb,
        speaker=speaker,
        cue=rule.cue,
        content=rule.content,
        type="statement" if rule.type == "impersonal" else rule.type,
        hearers=rule.hearers,
    )


def _hearers(prose: Prose, one: Candidate) -> tuple[int, ...]:
    hearers = hearers_of(prose.analysis, one.cue, prose.words)
    return tuple(hearer for hearer in hearers if hearer not in one.content.tokens)


def _named(analysis: Analysis, source: int | None) -> int | None:
    """Whom the source names: for "who", what it stands for."""
    if source is None or analysis.tokens[source].tag not in RELATIVE_TAGS:
        return source
    stands_for = antecedent(analysis, analysis.tokens[source].head)
    return source if stands_for is None else stands_for


def _type(sight: Sight, one: Candidate) -> StatementType:
    """The rules' own reading; else said if the word is one of saying or words are quoted, else thought."""
    rule = sight.proposed.get(one.cue)
    if rule is not None:
        return "thought" if rule.type == "thought" else "statement"
    token = sight.analysis.tokens[one.cue]
    home = sight.inside[one.cue]
    if any(sight.inside[i] not in (-1, home) for i in one.words):
        return "statement"
    return "statement" if cue_words().is_said(token.lemma, token.upos) else "thought"
