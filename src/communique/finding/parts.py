"""Source, cue and content of an attribution (PARC 3, PolNeAR), and how they are kept apart."""

from dataclasses import dataclass

from communique.codebook.cues import CueWords
from communique.finding.frames import Tokens, below
from communique.finding.sources import antecedent, noun_phrase, relative_subject
from communique.model.analysis import Analysis
from communique.model.findings import StatementKind, StatementType


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source, cue and content as tokens of one analysis.

    `speaker` heads the source phrase; `source` is empty where nobody is named. `verb` heads the
    cue, whatever its part of speech. `hearers` head the addressees' phrases. Set phrases ("according to",
    "in her view", "reportedly") leave no doubt that something is attributed.
    """

    speaker: int | None
    source: tuple[int, ...]
    verb: int
    cue: tuple[int, ...]
    content: Tokens
    type: StatementType
    kind: StatementKind = "indirect"
    is_set_phrase: bool = False
    hearers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """What the readers of cues look at; `inside` gives each token's quotation, -1 for none."""

    analysis: Analysis
    inside: tuple[int, ...]
    words: CueWords


def compose(
    prose: Prose,
    verb: int,
    *,
    speaker: int | None,
    cue: tuple[int, ...],
    content: Tokens,
    type: StatementType,
    hearers: tuple[int, ...] = (),
) -> Attribution | None:
    """Put the three parts together so that they share no token; None where no content is left."""
    if speaker is None:
        type = "impersonal"
    elif prose.analysis.tokens[speaker].lemma in prose.words.unnamed:
        return None
    if _is_own_voice(prose, verb, speaker, type):
        return None
    content = _kept_inside(prose, verb, content) - {*cue}
    source = source_phrase(prose.analysis, speaker, verb, content | {*cue})
    content = content - {*source}
    if all(prose.analysis.tokens[i].upos in ("PUNCT", "SPACE") for i in content):
        return None
    return Attribution(
        speaker=speaker,
        source=source,
        verb=verb,
        cue=cue,
        content=content,
        type=type,
        hearers=hearers,
    )


def source_phrase(
    analysis: Analysis, speaker: int | None, verb: int, taken: Tokens
) -> tuple[int, ...]:
    """The tokens that name the speaker; of a relative clause that holds the cue no more than its "who"."""
    if speaker is None:
        return ()
    clause = below(analysis, verb)
    if speaker in clause:
        return noun_phrase(analysis, speaker, taken - {speaker})
    phrase = noun_phrase(analysis, speaker, (taken | clause) - {speaker})
    who = relative_subject(analysis, verb)
    is_theirs = who is not None and antecedent(analysis, verb) == speaker
    return (*phrase, who) if is_theirs and who is not None and phrase[-1] < who else phrase


def _is_own_voice(prose: Prose, verb: int, speaker: int | None, type: StatementType) -> bool:
    """Within a quotation "I think" and "it seems" are the quoted speaker's; "Oslo says" is Oslo's."""
    if prose.inside[verb] < 0:
        return False
    if speaker is None or type != "statement":
        return True
    return prose.analysis.tokens[speaker].lemma in prose.words.speakers


def _kept_inside(prose: Prose, verb: int, content: Tokens) -> Tokens:
    """What is cued inside quotation marks ends with them."""
    home = prose.inside[verb]
    return content if home < 0 else frozenset(i for i in content if prose.inside[i] == home)
