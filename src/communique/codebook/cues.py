"""The words that attribute, as `cues.toml` lists them: who says or thinks, and in which constructions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from communique.codebook.tables import read_table
from communique.model.findings import StatementType

Frame = Literal[
    "clause", "quote", "infinitive", "hearer_infinitive", "hearer_clause",
    "object", "quoted_object", "charge", "naming", "raising", "comment",
]  # fmt: skip


_QUOTING: frozenset[Frame] = frozenset({"quote", "quoted_object"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbCue:
    """A verb of saying or thinking: the constructions it takes, each with what it then reports.

    "asked" is a statement with a clause, an infinitive or a hearer; `prepositions` lead in its
    topic ("called for a truce").
    """

    frames: Mapping[Frame, StatementType]
    prepositions: frozenset[str]

    @property
    def quotes(self) -> bool:
        """Whether words in quotation marks can be its clause."""
        return "clause" in self.frames or "quote" in self.frames


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWords:
    """Everything that attributes, by lemma."""

    verbs: Mapping[str, VerbCue]
    nouns: Mapping[str, StatementType]
    making: frozenset[str]
    adjectives: Mapping[str, StatementType]
    reporting_adverbs: frozenset[str]
    phrase_prepositions: frozenset[str]
    phrase_nouns: frozenset[str]
    documents: frozenset[str]
    unnamed: frozenset[str]
    speakers: frozenset[str]
    modals: frozenset[str]
    condition_markers: frozenset[str]
    lemma_slips: Mapping[str, str]
    said: Mapping[str, frozenset[str]]

    def verb(self, lemma: str) -> VerbCue | None:
        """The verb's constructions, None where it does not attribute."""
        return self.verbs.get(self.lemma(lemma))

    def lemma(self, given: str) -> str:
        """The lemma, where the language model slips ("hop" for "hopes") the right one."""
        return self.lemma_slips.get(given, given)

    def says(self, lemma: str) -> bool:
        """Whether a clause below this verb is what somebody says ("add", not "think")."""
        entry = self.verb(lemma)
        return entry is not None and entry.frames.get("clause") == "statement"

    def tells(self, lemma: str, upos: str) -> bool:
        """Whether a bare noun phrase after the word is something told ("announced a truce")."""
        if upos == "NOUN":
            return self.nouns.get(lemma) == "statement"
        entry = self.verb(lemma) if upos == "VERB" else None
        if entry is None:
            return False
        frames = {frame for frame, type in entry.frames.items() if type == "statement"}
        return bool(entry.prepositions or frames - _QUOTING)

    def is_said(self, lemma: str, upos: str) -> bool:
        """Whether the word tells of an utterance ("lambast", "apology"), not of an attitude."""
        entry = self.verb(lemma) if upos == "VERB" else None
        is_listed = entry is not None and "statement" in entry.frames.values()
        is_listed = is_listed or (upos == "NOUN" and self.nouns.get(lemma) == "statement")
        return is_listed or lemma in self.said.get(upos, ())


@cache
def cue_words() -> CueWords:
    """The table, read once."""
    table = read_table("cues")
    return CueWords(
        verbs=_verbs(table["verbs"], table["prepositions"]),
        nouns=_types(table["nouns"]),
        making=frozenset(table["making"]["lemmas"]),
        adjectives=_types(table["adjectives"]),
        reporting_adverbs=frozenset(table["adverbs"]["reported"]),
        phrase_prepositions=frozenset(table["phrases"]["prepositions"]),
        phrase_nouns=frozenset(table["phrases"]["nouns"]),
        documents=frozenset(table["sources"]["documents"]),
        unnamed=frozenset(table["sources"]["unnamed"]),
        speakers=frozenset(table["sources"]["speakers"]),
        modals=frozenset(table["prevented"]["modals"]),
        condition_markers=frozenset(table["prevented"]["markers"]),
        lemma_slips=table["lemma_slips"],
        said={upos: frozenset(lemmas) for upos, lemmas in table["said"].items()},
    )


def _verbs(
    groups: Iterable[dict[str, Any]], prepositions: Mapping[str, list[str]]
) -> dict[str, VerbCue]:
    frames: dict[str, dict[Frame, StatementType]] = {lemma: {} for lemma in prepositions}
    for group in groups:
        for frame in group["frames"]:
            if frame not in get_args(Frame):
                raise ValueError(f"cues.toml: no such frame: {frame}")
            for lemma in group["lemmas"]:
                frames.setdefault(lemma, {})[frame] = group["type"]
    return {
        lemma: VerbCue(frames=own, prepositions=frozenset(prepositions.get(lemma, ())))
        for lemma, own in frames.items()
    }


def _types(groups: Iterable[dict[str, Any]]) -> dict[str, StatementType]:
    return {lemma: group["type"] for group in groups for lemma in group["lemmas"]}
