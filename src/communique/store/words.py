"""Cuts text into the words that are searched for, alike in every database.

Case, diacritics and compatibility forms do not count: "Erdoğan" is found by "erdogan".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Letters and digits, with the combining marks that a decomposed spelling puts between them.
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_TERM = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_CURLY = str.maketrans("“”„«»", '"' * 5)


class Word(NamedTuple):
    """A searchable word and the characters that it was made of."""

    start: int
    end: int
    word: str


def iter_words(text: str) -> Iterator[Word]:
    """The words of a text in order; a ligature or fraction may yield several at one place."""
    for match in _WORD.finditer(text):
        for word in _WORD.findall(_fold(match.group())):
            yield Word(match.start(), match.end(), word)


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return "".join(char for char in spread if not unicodedata.combining(char))


def word_line(*texts: str | None) -> str:
    """All words of some texts, as the index stores them."""
    return " ".join(word.word for text in texts if text for word in iter_words(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words that must stand side by side; of the last one perhaps only the beginning."""

    words: tuple[str, ...]
    is_prefix: bool

    def find(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """The characters of the first place where the term stands."""
        size = len(self.words)
        for i in range(len(words) - size + 1):
            if self._stands(words[i : i + size]):
                return words[i].start, words[i + size - 1].end
        return None

    def _stands(self, words: Sequence[Word]) -> bool:
        *before, last = (word.word for word in words)
        matches = last.startswith if self.is_prefix else last.__eq__
        return tuple(before) == self.words[:-1] and bool(matches(self.words[-1]))


def parse_terms(text: str) -> tuple[Term, ...]:
    """A query of words, "phrases" and beginnings*; a compound ("six-point") is a phrase."""
    terms = []
    for match in _TERM.finditer(text.translate(_CURLY)):
        phrase, star, word = match.groups()
        words = tuple(found.word for found in iter_words(word or phrase or ""))
        if words:
            terms.append(Term(words=words, is_prefix=bool(star) or (word or "").endswith("*")))
    return tuple(terms)
