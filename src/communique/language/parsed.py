"""What the parser made of one passage, in our own tokens: those alone that have characters in the report."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from communique.language.lost_marks import Word
from communique.language.parted_days import parted_days
from communique.model.analysis import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as ParsedToken


class ParsedPassage:
    """A parsed passage; `words` tell where what the parser was given stands in it."""

    def __init__(self, doc: "Doc", words: Sequence[Word]) -> None:
        self._doc = doc
        self._parted = parted_days(doc)
        self._spans = [(word.start, word.end) for word in words]
        self._marks = {i for i, word in enumerate(words) if word.is_mark}
        # The number of a token among those with characters; of one without, that of the next.
        self._number = [0, *accumulate(start < end for start, end in self._spans)]

    def tokens(self, first: int, text: str, offset: int) -> Iterator[Token]:
        """The tokens as the report prints them, counted on from `first`; `offset` is the passage's."""
        for token in self._doc:
            start, end = self._spans[token.i]
            head, relation = self._link(token)
            if start < end:
                yield Token(
                    first + self._number[token.i],
                    offset + start,
                    offset + end,
                    text[start:end],
                    token.lemma_.lower(),
                    token.pos_,
                    token.tag_,
                    first + self._number[head],
                    relation,
                )

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Each sentence's first token and the one after its last."""
        for sentence in self._doc.sents:
            first, last = self._number[sentence.start], self._number[sentence.end]
            if first < last:
                yield first, last

    def entities(self) -> Iterator[tuple[int, int, str]]:
        """Each named entity's first token, the one after its last, and its label."""
        for entity in self._doc.ents:
            end = entity.end
            while end > entity.start and end - 1 in self._marks:
                end -= 1
            first, last = self._number[entity.start], self._number[end]
            if first < last:
                yield first, last, entity.label_

    def _link(self, token: "ParsedToken") -> tuple[int, str]:
        """The token above, passing over what has no characters, and how the token hangs on it."""
        above, relation = self._parted.get(token.i, (token.head.i, token.dep_))
        head = self._doc[above]
        while self._spans[head.i][0] == self._spans[head.i][1] and head.head != head:
            head = head.head
        return head.i, relation
