"""The paragraphs of a report with what their form tells: prose, title, a lone line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.model.paragraphs import iter_paragraphs
from communique.model.text import Span

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z\d])")
# Function words that a headline in title case leaves small.
_SMALL = frozenset(
    "a an and as at but by for from in into nor of off on onto or over per the to up via vs v "
    "with without than that is are be".split()
)
# Scraped rows print a line break as it is escaped: a backslash and a letter, alone between blanks.
_ESCAPED_BREAK = re.compile(r"(?<!\S)(?:\\[nrt])+(?!\S)")
_MIN_PROSE_WORDS = 6
_LONG_LINE_WORDS = 25
_MAX_TITLE_WORDS = 25
_TITLE_CASE_SHARE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph; `gap` is the number of line breaks before it."""

    span: Span
    text: str
    gap: int

    @property
    def n_words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_STOP.search(self.text))

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text: a closed sentence, or too long to be anything else."""
        if self.n_words >= _LONG_LINE_WORDS:
            return True
        return self.is_closed and self.n_words >= _MIN_PROSE_WORDS

    @property
    def is_one_sentence(self) -> bool:
        """Whether no sentence ends before its last character (initials and "U.S." may mislead)."""
        return not _SENTENCE_END.search(self.text)

    @property
    def is_title_like(self) -> bool:
        """Short, open at the end and beginning as a title does."""
        first = self.text.lstrip("\"'“‘«([-–•*· ")[:1]
        is_open = not self.text.endswith((".", ";", ":", ",", "…", "...", "-", "—"))
        begins = first.isupper() or first.isdigit() or not first.isascii()
        return is_open and begins and self.n_words <= _MAX_TITLE_WORDS and first.isalnum()

    @property
    def is_title_case(self) -> bool:
        """Whether most of its words are capitalised, function words aside."""
        words = [w.strip("\"'“”‘’«»()[],:;?!") for w in self.text.split()]
        telling = [w for w in words if w[:1].isalpha() and w.casefold() not in _SMALL]
        capitals = sum(1 for w in telling if w[0].isupper())
        return bool(telling) and capitals >= _TITLE_CASE_SHARE * len(telling)


def lines_of(text: str) -> list[Line]:
    """The paragraphs of a text in order; an escaped line break ends one, too."""
    found: list[Line] = []
    end = 0
    for paragraph in iter_paragraphs(text):
        for span in _cut_at_breaks(text, paragraph):
            gap = text.count("\n", end, span.start) + len(
                _ESCAPED_BREAK.findall(text, end, span.start)
            )
            found.append(Line(span=span, text=text[span.start : span.end], gap=gap))
            end = span.end
    return found


def escaped_breaks(text: str) -> list[Span]:
    """The line breaks that are printed as a backslash and a letter."""
    return [Span(*match.span()) for match in _ESCAPED_BREAK.finditer(text)]


def _cut_at_breaks(text: str, paragraph: Span) -> Iterator[Span]:
    """The pieces of a paragraph between its escaped breaks, without the blanks around them."""
    start = paragraph.start
    for match in (*_ESCAPED_BREAK.finditer(text, *paragraph), None):
        piece = text[start : match.start() if match else paragraph.end]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield Span(first, start + len(piece.rstrip()))
        start = match.end() if match else paragraph.end


def first_prose(lines: Sequence[Line]) -> int:
    """The index of the first line of prose; the number of lines where there is none."""
    return next((i for i, line in enumerate(lines) if line.is_prose), len(lines))
