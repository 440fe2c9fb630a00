"""Where the paragraphs of a report's text begin and end."""

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.model.text import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_MIN_WRAPS = 3
_MIN_WRAPPED_SHARE = 0.3


def iter_paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs, without blanks at their ends.

    A line is a paragraph, as on web pages; only where lines are wrapped at a fixed width, as in
    old wire copy, the lines up to the next blank one make a paragraph.
    """
    lines = [line for line in map(_stripped, _LINE.finditer(text)) if line.start < line.end]
    if not _is_wrapped(text, lines):
        yield from lines
        return
    start = 0
    for i, line in enumerate(lines):
        if i + 1 == len(lines) or not _adjacent(text, line, lines[i + 1]):
            yield Span(lines[start].start, line.end)
            start = i + 1


def _stripped(match: re.Match[str]) -> Span:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, max(start, match.start() + len(words.rstrip())))


def _adjacent(text: str, line: Span, following: Span) -> bool:
    return text.count("\n", line.end, following.start) < 2


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether many lines break off in mid-sentence and go on with a small letter."""
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    broken = sum(
        1 for a, b in pairs if text[b.start].islower() and not _CLOSED.search(text[a.start : a.end])
    )
    return broken >= _MIN_WRAPS and broken >= _MIN_WRAPPED_SHARE * len(pairs)
