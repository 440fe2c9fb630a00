"""Attributions that a word or phrase marks: verbs, adjectives, nouns and adverbs of saying, "according to"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from communique.codebook.cues import CueWords, Frame, VerbCue, cue_words
from communique.finding.frames import (
    FRAME_ORDER,
    Tokens,
    below,
    clause_above,
    host_clause,
    read_frame,
    topic,
)
from communique.finding.sources import find_speaker, is_passive, noun_phrase
from communique.model.analysis import Analysis
from communique.model.findings import StatementKind, StatementType


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source, cue and content (PolNeAR) as tokens of one analysis.

    `speaker` heads the source phrase; `source` is empty where nobody is named. `verb` heads the
    cue, whatever its part of speech. `hearers` head the addressees' phrases.
    """

    speaker: int | None
    source: tuple[int, ...]
    verb: int
    cue: tuple[int, ...]
    content: Tokens
    type: StatementType
    kind: StatementKind = "indirect"
    hearers: tuple[int, ...] = ()


def find_cued(analysis: Analysis, inside: tuple[int, ...]) -> Iterator[Attribution]:
    """Every attribution of the body that a cue marks, in the cues' order.

    `inside` gives each token's quotation (-1: none); what is cued inside one stays inside it.
    """
    words = cue_words()
    for sent in analysis.sentences:
        if sent.region != "body":
            continue
        for i in range(sent.first, sent.last):
            reader = _reader_of(analysis, i, words)
            found = reader(analysis, i, words, inside) if reader else None
            if found:
                yield found


_Reader = Callable[[Analysis, int, CueWords, tuple[int, ...]], Attribution | None]


def _reader_of(analysis: Analysis, i: int, words: CueWords) -> _Reader | None:
    token = analysis.tokens[i]
    if token.upos == "VERB" and words.verb(token.lemma):
        return _read_verb
    if token.text.casefold() in words.phrase_prepositions:
        return _read_according
    if token.upos == "ADJ" and token.lemma in words.adjectives:
        return _read_adjective
    if token.upos == "NOUN" and token.lemma in words.nouns:
        return _read_noun
    if token.upos == "ADV" and token.lemma in words.reporting_adverbs:
        return _read_adverb
    return None


def _read_verb(
    analysis: Analysis, verb: int, words: CueWords, inside: tuple[int, ...]
) -> Attribution | None:
    entry = words.verb(analysis.tokens[verb].lemma)
    reading = _content(analysis, verb, entry, inside) if entry else None
    if reading is None:
        return None
    content, kind = reading
    if kind == "statement" and is_prevented(analysis, verb, words):
        return None
    speaker = None if kind == "impersonal" else find_speaker(analysis, verb)
    if speaker is None and not is_passive(analysis, verb) and kind != "impersonal":
        return None
    return _attribution(
        analysis, speaker, verb_cue(analysis, verb), verb, content, kind, words, inside,
        hearers=hearers_of(analysis, verb, words),
    )  # fmt: skip


def _content(
    analysis: Analysis, verb: int, entry: VerbCue, inside: tuple[int, ...]
) -> tuple[Tokens, StatementType] | None:
    """What the verb reports in the first construction that it takes and stands in."""
    for frame in FRAME_ORDER:
        if frame in entry.frames:
            content = read_frame(analysis, verb, frame)
            if content and not (_needs_marks(frame) and _unquoted(content, verb, inside)):
                return content, entry.frames[frame]
    content = topic(analysis, verb, entry.prepositions)
    return (content, "statement") if content else None


def _needs_marks(frame: Frame) -> bool:
    return frame in ("quote", "quoted_object")


def _unquoted(content: Tokens, verb: int, inside: tuple[int, ...]) -> bool:
    return all(inside[i] in (-1, inside[verb]) for i in content)


def is_prevented(analysis: Analysis, verb: int, words: CueWords) -> bool:
    """Whether the saying is denied, conditional or only possible ("did not say", "if he says")."""
    tokens = analysis.tokens
    if analysis.dependents(verb, "neg"):
        return True
    if any(tokens[aux].text.casefold() in words.modals for aux in analysis.dependents(verb, "aux")):
        return True
    marks = analysis.dependents(verb, "mark")
    return any(tokens[mark].text.casefold() in words.condition_markers for mark in marks)


def verb_cue(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """The verb with the auxiliaries, negation and particle that stand unbroken beside it."""
    parts = {verb, *analysis.dependents(verb, "aux", "auxpass", "neg", "prt")}
    first = last = verb
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    return tuple(range(first, last + 1))


def hearers_of(analysis: Analysis, verb: int, words: CueWords) -> tuple[int, ...]:
    """Who is told: "told reporters", "said to reporters", "urged Oslo to ..."."""
    entry = words.verb(analysis.tokens[verb].lemma)
    frames = entry.frames if entry else {}
    found: list[int] = []
    if "hearer_clause" in frames or "hearer_infinitive" in frames:
        found.extend(analysis.dependents(verb, "dobj", "dative", "nsubjpass"))
        for clause in analysis.dependents(verb, "ccomp"):
            if "hearer_infinitive" in frames and analysis.tokens[clause].tag == "VB":
                found.extend(analysis.dependents(clause, "nsubj"))
    for to in analysis.dependents(verb, "prep", "dative"):
        if analysis.tokens[to].lemma == "to":
            found.extend(analysis.dependents(to, "pobj"))
    return tuple(found)


def _attribution(
    analysis: Analysis,
    speaker: int | None,
    cue: tuple[int, ...],
    verb: int,
    content: Tokens,
    kind: StatementType,
    words: CueWords,
    inside: tuple[int, ...],
    *,
    hearers: tuple[int, ...] = (),
) -> Attribution | None:
    """Put the three parts together; None where what is left is no attribution."""
    if speaker is not None and analysis.tokens[speaker].lemma in words.unnamed:
        return None
    if inside[verb] >= 0:
        if kind != "statement" or speaker is None or analysis.tokens[speaker].lemma in words.speakers:
            return None  # within a quotation, "I think" is the quoted speaker's own
        content = frozenset(i for i in content if inside[i] == inside[verb])
    content = content - frozenset(cue)
    relative = content | below(analysis, verb) if speaker not in below(analysis, verb) else content
    source = (
        () if speaker is None else noun_phrase(analysis, speaker, (relative | {*cue}) - {speaker})
    )
    content = content - frozenset(source)
    if not any(analysis.tokens[i].upos not in ("PUNCT", "SPACE") for i in content):
        return None
    return Attribution(
        speaker=speaker,
        source=source,
        verb=verb,
        cue=cue,
        content=content,
        type="impersonal" if speaker is None else kind,
        hearers=tuple(h for h in hearers if h not in content),
    )


def _read_according(
    analysis: Analysis, i: int, words: CueWords, inside: tuple[int, ...]
) -> Attribution | None:
    """ "according to X", and "in the words of X" for its nouns (see `_read_noun`)."""
    for to in analysis.dependents(i, "prep"):
        for named in analysis.dependents(to, "pobj"):
            content = host_clause(analysis, i)
            return _attribution(analysis, named, (i, to), i, content, "statement", words, inside)
    return None


def _read_adjective(
    analysis: Analysis, i: int, words: CueWords, inside: tuple[int, ...]
) -> Attribution | None:
    """ "The envoy is confident that the truce will hold" """
    clauses = analysis.dependents(i, "ccomp")
    copula = analysis.tokens[i].head
    if not clauses or analysis.tokens[i].deprel != "acomp":
        return None
    speaker = find_speaker(analysis, copula)
    if speaker is None:
        return None
    kind = words.adjectives[analysis.tokens[i].lemma]
    return _attribution(analysis, speaker, (i,), i, below(analysis, *clauses), kind, words, inside)


def _read_noun(
    analysis: Analysis, i: int, words: CueWords, inside: tuple[int, ...]
) -> Attribution | None:
    """ "the envoy's claim that ...", "a pledge by Oslo to ..." """
    content = _complement(analysis, i)
    speaker = _bearer(analysis, i)
    if not content or speaker is None:
        return None
    kind = words.nouns[analysis.tokens[i].lemma]
    return _attribution(analysis, speaker, (i,), i, content, kind, words, inside)


def _complement(analysis: Analysis, noun: int) -> Tokens:
    tokens = analysis.tokens
    for clause in analysis.dependents(noun, "acl", "ccomp", "relcl"):
        marks = analysis.dependents(clause, "mark")
        if any(tokens[mark].lemma == "that" for mark in marks):
            return below(analysis, clause)
        if tokens[clause].deprel == "acl" and tokens[clause].tag == "VB":
            return below(analysis, clause)
    return frozenset()


_OF_A_SAYING = frozenset({"by", "from", "of"})
_LIGHT_VERBS = frozenset(
    {
        "make",
        "issue",
        "give",
        "have",
        "express",
        "voice",
        "repeat",
        "deliver",
        "send",
        "offer",
        "hold",
    }
)


def _bearer(analysis: Analysis, noun: int) -> int | None:
    """Whose claim it is: its possessor, "by X", or the subject of "made a claim"."""
    for owner in analysis.dependents(noun, "poss"):
        return owner
    for preposition in analysis.dependents(noun, "prep"):
        if analysis.tokens[preposition].lemma in _OF_A_SAYING:
            return next(iter(analysis.dependents(preposition, "pobj")), None)
    token = analysis.tokens[noun]
    if token.deprel == "dobj" and analysis.tokens[token.head].lemma in _LIGHT_VERBS:
        return find_speaker(analysis, token.head)
    return None


def _read_adverb(
    analysis: Analysis, i: int, words: CueWords, inside: tuple[int, ...]
) -> Attribution | None:
    """ "The president has reportedly fled": said by nobody in particular."""
    clause = clause_above(analysis, analysis.tokens[i].head)
    content = below(analysis, clause) - {i}
    return _attribution(analysis, None, (i,), i, content, "impersonal", words, inside)
