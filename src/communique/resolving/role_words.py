"""The role phrase that a run of words ends in: "the Peruvian foreign minister" ends in "foreign minister"."""

from dataclasses import dataclass
from functools import lru_cache

from communique.knowledge import Knowledge
from communique.model.world import RoleNoun
from communique.resolving.spelling import Spelling

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
        self._phrases = {_singular(phrase.replace("-", " ")): phrase for phrase in phrases}
        # The parser cuts "anti-corruption" into three, so hyphens count as blanks.
        self._phrases.update((phrase.replace("-", " "), phrase) for phrase in phrases)
        self._spelling = Spelling(self._phrases)
        self._last_words = frozenset(phrase.rpartition(" ")[2] for phrase in self._phrases)
        self.may_end_in = lru_cache(_CACHED)(self._may_end_in)
        self.at_end = lru_cache(_CACHED)(self._longest_at_end)

    def _may_end_in(self, word: str) -> bool:
        """Whether a role phrase may end in a word; most words end none, as written or as misspelled."""
        return word in self._last_words or self._spelling.may_be_slip(word)

    def _longest_at_end(self, words: tuple[str, ...]) -> ReadRole | None:
        """The longest role phrase that the words end in; it has at most one word that no phrase has."""
        unknown = [-1, *(i for i, word in enumerate(words) if not self._spelling.knows(word))]
        last = unknown.pop()
        if last >= 0 and self._spelling.may_be_slip(words[last]):
            for start in range(unknown[-1] + 1, last + 1):
                meant = self._spelling.meant(words[start:])
                noun = self._noun(meant) if meant else None
                if noun:
                    return ReadRole(noun=noun, misspelled=True)
        nouns = (self._noun(" ".join(words[start:])) for start in range(last + 1, len(words)))
        return next((ReadRole(noun=noun) for noun in nouns if noun), None)

    def _noun(self, words: str) -> RoleNoun | None:
        phrase = self._phrases.get(words)
        return self._knowledge.role_noun(phrase) if phrase else None


def _singular(phrase: str) -> str:
    """The phrase as its lemmas read: "weapons inspector" is met as "weapon inspector"."""
    if " " not in phrase:
        return phrase
    *before, last = phrase.split()
    return " ".join((*(w[:-1] if w.endswith("s") and w[-2:] != "ss" else w for w in before), last))


@lru_cache(maxsize=1)
def role_words_of(knowledge: Knowledge) -> RoleWords:
    """The role words of the knowledge, filed once: filing its thousands of phrases takes 0.1 s."""
    return RoleWords(knowledge)
