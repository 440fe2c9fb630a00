"""Words in quotation marks, paired paragraph by paragraph over a report's text.

A paragraph is a line. A quotation that runs on opens its mark anew in each paragraph and closes it
only in the last; an opening mark at a paragraph's head that is never closed runs to its end.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from communique.model.analysis import Analysis
from communique.model.text import Span

# Each opening mark with what may close it; German pages print „...“, some »...«, agencies ``...''.
_CLOSERS = {
    '"': ('"', "”"), "“": ("”", '"'), "„": ("“", "”", '"'), "«": ("»",), "»": ("«",),
    "``": ("''", '"'), "''": ("''",), "‘": ("’",), "'": ("'", "’"), "‚": ("‘", "’"),
}  # fmt: skip
_MARK = re.compile("``|''|[\"“”„«»‘’'‚]")
_SINGLE = frozenset("‘'‚")
_BEFORE_OPENING = re.compile(r"[\s(\[{—–:/\-\"“„«‘']|$")
_AFTER_CLOSING = re.compile(r"[^\w]|$")
# Letters dropped at a word's head are written with the same sign ("'em", "'90s").
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_LEADING_BLANKS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch in quotation marks; `inner` leaves the marks out.

    `continues` says that the quotation goes on in the next paragraph, which opens its mark anew.
    """

    outer: Span
    inner: Span
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    words: str

    def mark_at(self, position: int, mark: str) -> bool:
        """Whether an opening mark at this place has room before it and a word after it."""
        if mark == "«":
            return True  # French printing puts a blank inside the marks
        before, after = self.words[:position][-1:], self.words[position + len(mark) :][:1]
        if mark in _SINGLE and _ELISION.match(self.words, position + len(mark)):
            return False
        return bool(_BEFORE_OPENING.match(before)) and bool(after) and not after.isspace()


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All outermost quotations of a text, in order; a quotation inside another is part of it."""
    lines = [line for line in _lines(text) if line.words.strip()]
    found: list[Quotation] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        found.extend(_quotations_of(line, following))
    return tuple(found)


def quotation_of_token(analysis: Analysis, quotations: tuple[Quotation, ...]) -> tuple[int, ...]:
    """For each token the number of the quotation that it stands in, marks included; -1 for none."""
    starts = [token.start for token in analysis.tokens]
    inside = [-1] * len(starts)
    for number, quotation in enumerate(quotations):
        first = bisect_left(starts, quotation.outer.start)
        for i in range(first, bisect_left(starts, quotation.outer.end)):
            inside[i] = number
    return tuple(inside)


def _lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for words in text.split("\n"):
        lines.append(_Line(start, words))
        start += len(words) + 1
    return lines


def _quotations_of(line: _Line, following: _Line | None) -> list[Quotation]:
    found: list[Quotation] = []
    position = 0
    while (opening := _next_opening(line, position)) is not None:
        start, mark = opening
        close = _closing(line, start + len(mark), mark)
        if close is not None:
            found.append(_quotation(line, start, mark, close[0], close[1]))
            position = close[1]
            continue
        runs_on = mark not in _SINGLE and following is not None and _opens_with(following, mark)
        at_head = not line.words[:start].strip() and start <= _LEADING_BLANKS
        if mark not in _SINGLE and (runs_on or at_head):
            end = len(line.words.rstrip())
            found.append(_quotation(line, start, mark, end, end, continues=runs_on))
            break
        position = start + len(mark)
    return found


def _quotation(
    line: _Line, start: int, mark: str, inner_end: int, end: int, *, continues: bool = False
) -> Quotation:
    outer = Span(line.start + start, line.start + end)
    inner = Span(outer.start + len(mark), line.start + inner_end)
    return Quotation(outer=outer, inner=inner, continues=continues)


def _opens_with(line: _Line, mark: str) -> bool:
    return line.words.lstrip().startswith(mark)


def _next_opening(line: _Line, position: int) -> tuple[int, str] | None:
    for match in _MARK.finditer(line.words, position):
        if match.group() in _CLOSERS and line.mark_at(match.start(), match.group()):
            return match.start(), match.group()
    return None


def _closing(line: _Line, position: int, opening: str) -> tuple[int, int] | None:
    """Where the quotation's words and its closing mark end; None if it is never closed."""
    if opening in _SINGLE:
        return _closing_single(line, position, opening)
    for match in _MARK.finditer(line.words, position):
        opens = line.mark_at(match.start(), match.group())
        if match.group() == opening and opening not in _CLOSERS[opening] and opens:
            return None  # the same mark opens again: this one was left open
        # Careless copy closes with an opening mark; its place between word and blank tells.
        if match.group() in (*_CLOSERS[opening], opening) and match.start() > position:
            return match.start(), match.end()
    return None


def _closing_single(line: _Line, position: int, opening: str) -> tuple[int, int] | None:
    """The first mark that no apostrophe can be; else the first that may close ("the workers' ")."""
    possible: tuple[int, int] | None = None
    for match in _MARK.finditer(line.words, position):
        if match.group() not in _CLOSERS[opening] or match.start() == position:
            continue
        before = line.words[match.start() - 1]
        if not _AFTER_CLOSING.match(line.words, match.end()) or before.isspace():
            continue
        if not before.isalpha() or before.casefold() != "s":
            return match.start(), match.end()
        possible = possible or (match.start(), match.end())
    return possible
