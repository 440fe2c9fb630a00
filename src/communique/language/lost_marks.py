"""Marks that a page has lost, put back for the parser: "Perus army", "two fell in Lima the ministry said".

Pages and data sets strip apostrophes and commas. Without them a parser takes an owner for a plural and
the source of a sentence for the place before it. What is put back is no character of the report: an
apostrophe stands before the "s" that is there, and a comma is taken out again after the parse.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from communique.knowledge import Knowledge
from communique.language.lost_apostrophes import LostApostrophes
from communique.language.lost_commas import has_commas, starts_behind_commas

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Word(NamedTuple):
    """A word as the parser is given it, and its characters in the passage: none for a comma."""

    text: str
    has_blank: bool
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark put back, with or without a letter of the report's."""
        return self.end - self.start < len(self.text)


class LostMarks:
    """Puts back the marks that one report has lost: commas where it nowhere prints any."""

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._apostrophes = LostApostrophes(text, knowledge)
        self._has_commas = has_commas(text)

    def put_back(self, doc: "Doc") -> list[Word]:
        """The words of a passage with the marks they lost; as many as its tokens where none is missing."""
        owners = self._apostrophes.owners(doc)
        commas = set() if self._has_commas else starts_behind_commas(doc, self._knowledge)
        return list(_words(doc, owners, commas))


def with_words(doc: "Doc", words: Sequence[Word]) -> "Doc":
    """A document of the words, to be parsed in the place of the one they were made of."""
    if len(words) == len(doc):
        return doc
    return type(doc)(
        doc.vocab,
        words=[word.text for word in words],
        spaces=[word.has_blank for word in words],
    )


def _words(doc: "Doc", owners: set[int], commas: set[int]) -> Iterator[Word]:
    """The words of the passage, an owner in two, with a comma before each token of `commas`."""
    for token in doc:
        start, end, blank = token.idx, token.idx + len(token), bool(token.whitespace_)
        if token.i in owners:
            yield Word(token.text[:-1], False, start, end - 1)
            yield Word("'s", blank, end - 1, end)
        else:
            yield Word(token.text, blank and token.i + 1 not in commas, start, end)
        if token.i + 1 in commas:
            yield Word(",", True, end, end)
