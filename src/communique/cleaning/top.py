"""What stands above the report's first paragraph: its title, who wrote it, when it was put out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.cleaning.lines import Line, first_prose
from communique.cleaning.tail import Reasons
from communique.model.text import Span

_BYLINE = re.compile(
    r"(?:(?i:posted|published|written|reported) )?(?i:by):? "
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?:[ ,]+(?:and |in |for |of |the |de |al-|bin |van |von )?"
    r"[^\W\d_a-z][\w.'’-]*){0,9})"
)
_MAX_BYLINE_WORDS = 14
_MIN_HEADLINE_WORDS = 3
_WORD = re.compile(r"\w+")
_MAX_BEFORE_TITLE = 80
_MAX_TITLE_HEAD = 400
_SENTENCE_START = re.compile(r"[\s.:|–—-]*(?:$|[\n\"'“‘(]|[^\W\d_a-z]|\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """The headline's characters and the writer's name, where they are printed."""

    headline: Span | None
    byline: str | None


def mark_top(lines: Sequence[Line], reasons: Reasons, title: str | None) -> Top:
    """Mark headline, byline and headings above the first paragraph; `title` is one known already."""
    lead = _lead(lines, reasons, title)
    byline = None
    for i, line in enumerate(lines):
        name = byline_name(line) if reasons[i] is None else None
        if name and (i < lead + 1 or i > len(lines) - 3):
            reasons[i] = "byline"
            byline = byline or name
    headline = _headline(lines, reasons, lead, title)
    for i in range(lead):
        if i == headline or (title and is_title(lines[i].text, title)):
            reasons[i] = "headline"
        elif reasons[i] is None and not lines[i].is_prose:
            reasons[i] = "heading"
    span = lines[headline].span if headline is not None else None
    return Top(headline=span, byline=byline)


def byline_name(line: Line) -> str | None:
    """Who wrote it: "By Ana Kovac in Zagreb" gives "Ana Kovac in Zagreb"."""
    if line.n_words > _MAX_BYLINE_WORDS:
        return None
    match = _BYLINE.fullmatch(line.text.rstrip(" |."))
    return match["name"] if match else None


def is_title(text: str, title: str) -> bool:
    """Whether a line is the known title, marks and a trailing outlet's name aside."""
    words = _words(text)
    return bool(words) and words in _wordings(title)


def title_span(text: str, line: Span, title: str) -> Span | None:
    """The known title printed at the head of a line that goes on with prose, as in scraped rows.

    What stands right after it must look like the beginning of a sentence.
    """
    found = list(_WORD.finditer(text, line.start, min(line.end, line.start + _MAX_TITLE_HEAD)))
    spans = (_run_of_words(found, words, line.start) for words in _wordings(title))
    return next((s for s in spans if s and _SENTENCE_START.match(text, s.end)), None)


def _run_of_words(found: list[re.Match[str]], words: list[str], start: int) -> Span | None:
    """Where the words stand one after the other, near the start."""
    if len(words) < _MIN_HEADLINE_WORDS:
        return None
    for first in range(len(found) - len(words) + 1):
        run = found[first : first + len(words)]
        if run[0].start() > start + _MAX_BEFORE_TITLE:
            return None
        if [match.group().casefold() for match in run] == words:
            return Span(run[0].start(), run[-1].end())
    return None


def _wordings(title: str) -> list[list[str]]:
    """The title's words, and those before the marks after which pages name themselves."""
    return [_words(part) for part in (title, title.split(" | ")[0], title.split(" - ")[0])]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _lead(lines: Sequence[Line], reasons: Reasons, title: str | None) -> int:
    """The first paragraph; a first line that asks or exclaims may be the headline still."""
    first = first_prose(lines)
    while first < len(lines) and (
        reasons[first] is not None
        or (title is not None and is_title(lines[first].text, title))
        or (first == 0 and _is_asking_headline(lines))
    ):
        following = first_prose(lines[first + 1 :])
        first += 1 + following
    return first


def _is_asking_headline(lines: Sequence[Line]) -> bool:
    first = lines[0]
    asks = first.text.endswith(("?", "!")) and first.is_one_sentence and first.is_title_like
    return asks and len(lines) > 1 and lines[1].gap > 1


def _headline(lines: Sequence[Line], reasons: Reasons, lead: int, title: str | None) -> int | None:
    """The known title's line, else the first line above the prose that can be a title."""
    above = [i for i in range(lead) if reasons[i] is None]
    if lead == len(lines):
        return None
    known = [i for i in range(lead) if title and is_title(lines[i].text, title)]
    able = [i for i in above if lines[i].is_title_like and lines[i].n_words >= _MIN_HEADLINE_WORDS]
    return next(iter(known or able), None)
