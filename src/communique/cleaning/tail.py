"""What follows the report on its page: prompts, readers' comments, the form to add one, other stories.

Told by structure: a form or a count of comments after the prose ends the report; numbered or signed
paragraphs between a prompt and such an end are readers' comments, and not points of the report.
"""

import re
from collections.abc import Sequence

from communique.cleaning.lines import Line
from communique.codebook.furniture import is_comment_sign
from communique.model.text import FurnitureReason

Reasons = list[FurnitureReason | None]

_PROMPTS = frozenset({"newsletter_prompt", "share_bar", "related_stories"})
_NUMBERED = re.compile(r"\(?\d{1,4}[.)]\s*\S")
_MIN_REPORT_WORDS = 40
_MIN_COMMENT_WORDS = 30
_MIN_TITLES = 3
_SIGNS_WITHIN = 4


def mark_comments(lines: Sequence[Line], reasons: Reasons) -> None:
    """Mark readers' comments and all of the comment form, from where the report has ended."""
    end = _end_of_report(lines, reasons)
    start = _start_of_comments(lines, reasons, end)
    for i in range(start, end):
        reasons[i] = reasons[i] or "reader_comment"
    for i in range(end, len(lines)):
        reasons[i] = reasons[i] or ("reader_comment" if lines[i].is_prose else "comment_form")


def mark_related(lines: Sequence[Line], reasons: Reasons) -> None:
    """Mark the titles under "Related" or "Most read", and a list of titles at the very end."""
    listed: int | None = None  # how many titles the list has so far; None outside a list
    for i, line in enumerate(lines):
        if reasons[i] is not None:
            listed = 0 if reasons[i] == "related_stories" else None
        elif (
            listed is not None and _is_listed_title(line) and (listed or _heads_no_prose(lines, i))
        ):
            reasons[i] = "related_stories"
            listed += 1
        else:
            listed = None
    _mark_last_titles(lines, reasons)


def _end_of_report(lines: Sequence[Line], reasons: Reasons) -> int:
    """The first line of a comment form or list that has a report before it."""
    words = 0
    for i, line in enumerate(lines):
        if words >= _MIN_REPORT_WORDS and _ends_report(line, reasons[i]):
            return i
        if reasons[i] is None and line.is_prose:
            words += line.n_words
    return len(lines)


def _ends_report(line: Line, reason: FurnitureReason | None) -> bool:
    """A lone "Email" or "Reply" may be a link or a cross-head; "Leave a reply" is not."""
    return reason == "reader_comment" or (reason == "comment_form" and line.n_words > 1)


def _start_of_comments(lines: Sequence[Line], reasons: Reasons, end: int) -> int:
    """Where readers' comments begin before the form; `end` where there are none."""
    words = 0
    prompted = False
    for i in range(end):
        line = lines[i]
        if reasons[i] in _PROMPTS:
            prompted = words >= _MIN_REPORT_WORDS
        elif reasons[i] is None and _begins_comments(lines, i, end, prompted=prompted, words=words):
            return i
        elif reasons[i] is None and line.is_prose:
            words += line.n_words
            prompted = False
    return end


def _begins_comments(
    lines: Sequence[Line], i: int, end: int, *, prompted: bool, words: int
) -> bool:
    if words < _MIN_REPORT_WORDS:
        return False
    if _is_signed(lines, i, end):
        return True
    if not _NUMBERED.match(lines[i].text):
        return False
    return prompted or (end < len(lines) and _is_numbered_list_of_comments(lines, i, end))


def _is_signed(lines: Sequence[Line], i: int, end: int) -> bool:
    """Two lines such as "Ana K. says:" and "3 hours ago" close together."""
    if not is_comment_sign(lines[i].text):
        return False
    near = lines[i + 1 : min(i + _SIGNS_WITHIN, end)]
    return any(is_comment_sign(line.text) for line in near)


def _is_numbered_list_of_comments(lines: Sequence[Line], i: int, end: int) -> bool:
    """Long numbered paragraphs right up to a form; the points of a plan follow a colon instead."""
    if i == 0 or lines[i - 1].text.endswith(":"):
        return False
    numbered = [line for line in lines[i:end] if _NUMBERED.match(line.text)]
    mean = sum(line.n_words for line in numbered) / len(numbered)
    return lines[i].gap > 2 and mean >= _MIN_COMMENT_WORDS


def _is_listed_title(line: Line) -> bool:
    return line.is_title_like and not line.is_prose


def _heads_no_prose(lines: Sequence[Line], i: int) -> bool:
    """Whether no paragraph of the report follows right away, which would make the line its heading."""
    return i + 1 == len(lines) or not lines[i + 1].is_prose


def _mark_last_titles(lines: Sequence[Line], reasons: Reasons) -> None:
    """Three or more bare titles with nothing after them are links to other stories."""
    last = [i for i, reason in enumerate(reasons) if reason is None]
    titles: list[int] = []
    while last and _is_listed_title(lines[last[-1]]):
        titles.append(last.pop())
    if len(titles) >= _MIN_TITLES and last:
        for i in titles:
            reasons[i] = "related_stories"
