"""Attributions by a verb of saying or thinking, in the constructions of `codebook/cues.toml`."""

from dataclasses import replace

from communique.codebook.cues import CueWords, Frame, VerbCue
from communique.finding.frames import FRAME_ORDER, Tokens, read_frame, topic
from communique.finding.parts import Attribution, Prose, compose
from communique.finding.sources import find_speaker, is_passive
from communique.model.analysis import Analysis
from communique.model.findings import StatementType

_NEEDS_MARKS: frozenset[Frame] = frozenset({"quote", "quoted_object"})


def read_verb(prose: Prose, verb: int) -> Attribution | None:
    """ "The envoy said (that) ...", "it was reported that ...", "Oslo is said to have ..." """
    analysis = prose.analysis
    entry = prose.words.verb(analysis.tokens[verb].lemma)
    reading = _content(prose, verb, entry) if entry else None
    if reading is None:
        return None
    content, type, frame = reading
    if type == "statement" and is_prevented(analysis, verb, prose.words):
        return None
    speaker = None if type == "impersonal" else find_speaker(analysis, verb)
    if speaker is None and type != "impersonal" and not is_passive(analysis, verb):
        return None
    hearers = hearers_of(analysis, verb, prose.words) if type == "statement" else ()
    found = compose(
        prose,
        verb,
        speaker=speaker,
        cue=verb_cue(analysis, verb),
        content=content,
        type=type,
        hearers=tuple(h for h in hearers if frame == "hearer_infinitive" or h not in content),
    )
    return replace(found, is_set_phrase=True) if found and frame == "comment" else found


def _content(
    prose: Prose, verb: int, entry: VerbCue
) -> tuple[Tokens, StatementType, Frame | None] | None:
    """What the verb reports in the first construction that it takes and stands in."""
    for frame in FRAME_ORDER:
        if frame in entry.frames:
            content = read_frame(prose.analysis, verb, frame)
            if content and (frame not in _NEEDS_MARKS or _is_quoted(prose, verb, content)):
                return content, entry.frames[frame], frame
    content = topic(prose.analysis, verb, entry.prepositions)
    return (content, "statement", None) if content else None


def _is_quoted(prose: Prose, verb: int, content: Tokens) -> bool:
    return any(prose.inside[i] not in (-1, prose.inside[verb]) for i in content)


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
    if "hearer_infinitive" in frames:
        for clause in analysis.dependents(verb, "ccomp"):
            if analysis.tokens[clause].tag == "VB":
                found.extend(analysis.dependents(clause, "nsubj"))
    for to in analysis.dependents(verb, "prep", "dative"):
        if analysis.tokens[to].lemma == "to":
            found.extend(analysis.dependents(to, "pobj"))
    return tuple(found)
