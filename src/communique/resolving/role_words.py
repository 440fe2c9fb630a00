"""The role phrase that a run of words ends in: "the Peruvian foreign minister" ends in "foreign minister"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from communique.knowledge import Knowledge
from communique.model.world import RoleNoun
from communique.resolving.spelling import Spelling

_PLURAL_BEFORE_WORD = re.compile(r"(?<!s)s(?= )")
_CACHED = 16384  # runs of words of a few hundred reports; about 4 MB when full


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRole:
    """A role noun as a report writes it; `misspelled` where its words are one edit away."""

    noun: RoleNoun
    misspelled: bool = False


class RoleWords:
    """Reads role phrases at the end of runs of words; what was read once is remembered."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        phrases = knowledge.role_phrases()
        # The parser cuts "anti-corruption" into three, so hyphens count as blanks.
        read = "\n".join(phrases).replace("-", " ")
        self._phrases = dict(zip(_singular(read).split("\n"), phrases, strict=True))
        self._phrases.update(zip(read.split("\n"), phrases, strict=True))
        self._spelling = Spelling(self._phrases)
        self._last_words = frozenset(phrase.rpartition(" ")[2] for phrase in self._phrases)
        self.may_end_in = lru_cache(_CACHED)(self._may_end_in)
        self._longest = lru_cache(_CACHED)(self._read_longest)

    def _may_end_in(self, word: str) -> bool:
        """Whether a role phrase may end in a word; most words end none, as written or as misspelled."""
        return word in self._last_words or self._spelling.may_be_slip(word)

    def at_end(self, words: tuple[str, ...]) -> ReadRole | None:
        """The longest role phrase that the words end in; it has at most one word that no phrase has."""
        behind = self._behind_unknown(words, len(words))
        if behind and self._spelling.may_be_slip(words[behind - 1]):
            mended = self._mended(words, behind - 1)
            if mended:
                return mended
        return self._longest(words[behind:])

    def _behind_unknown(self, words: tuple[str, ...], end: int) -> int:
        """Where the words before `end` begin that all stand in role phrases."""
        while end and self._spelling.knows(words[end - 1]):
            end -= 1
        return end

    def _mended(self, words: tuple[str, ...], slip: int) -> ReadRole | None:
        """The longest role phrase at the end of the words whose one unknown word is a slip."""
        for start in range(self._behind_unknown(words, slip), slip + 1):
            meant = self._spelling.meant(words[start:])
            noun = self._noun(meant) if meant else None
            if noun:
                return ReadRole(noun=noun, misspelled=True)
        return None

    def _read_longest(self, words: tuple[str, ...]) -> ReadRole | None:
        nouns = (self._noun(" ".join(words[start:])) for start in range(len(words)))
        return next((ReadRole(noun=noun) for noun in nouns if noun), None)

    def _noun(self, words: str) -> RoleNoun | None:
        phrase = self._phrases.get(words)
        return self._knowledge.role_noun(phrase) if phrase else None


def _singular(phrases: str) -> str:
    """Phrases, a line each, as their lemmas read: "weapons inspector" is met as "weapon inspector"."""
    return _PLURAL_BEFORE_WORD.sub("", phrases)


@lru_cache(maxsize=1)
def role_words_of(knowledge: Knowledge) -> RoleWords:
    """The role words of the knowledge, filed once: filing its thousands of phrases takes 0.1 s."""
    return RoleWords(knowledge)
