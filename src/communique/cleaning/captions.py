"""Captions and cross-heads: lines between the paragraphs that are no paragraph themselves."""

import re
from collections.abc import Sequence

from communique.cleaning.dateline import is_agency
from communique.cleaning.lines import Line
from communique.cleaning.tail import Reasons
from communique.codebook.dates import PrintedDate, iter_dates
from communique.knowledge import Knowledge

_MAX_CAPTION_WORDS = 60
_MAX_HEADING_WORDS = 20
_MAX_PLAIN_HEADING_WORDS = 8
_CREDIT = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]][.\s]*$")
_MARKS_AFTER_DATE = re.compile(r"[\s.)\]]*")
# "on October 5, 2011." ends a sentence of the report; ", October 5, 2011." ends a caption.
_DATES_PROSE = re.compile(
    r"\b(?:on|since|until|till|by|of|from|to|before|after|and|or|between|the|dated|for|as|late|early)\s*,?\s*$",
    re.IGNORECASE,
)
_MARKED_BEFORE_DATE = re.compile(r"[,(]\s*$")


def mark_captions(lines: Sequence[Line], reasons: Reasons, knowledge: Knowledge) -> None:
    """Mark pictures' captions: a date at the very end, or a credit in brackets."""
    for i, line in enumerate(lines):
        is_free = reasons[i] is None and line.n_words <= _MAX_CAPTION_WORDS
        if is_free and (
            caption_date(line) or (_has_credit(line, knowledge) and _goes_on(lines, i))
        ):
            reasons[i] = "caption"


def caption_date(line: Line) -> PrintedDate | None:
    """The date that closes a caption ("... at the port of Piraeus, May 6, 2010.")."""
    last = list(iter_dates(line.text))[-1:]
    if not last or not last[0].iso:
        return None
    rest = _CREDIT.sub("", line.text[last[0].end :])
    before = line.text[: last[0].start]
    if _MARKS_AFTER_DATE.sub("", rest) or not before.strip() or _DATES_PROSE.search(before):
        return None
    is_open = not line.is_closed and line.n_words >= 5
    closes = line.is_one_sentence and bool(_MARKED_BEFORE_DATE.search(before))
    return last[0] if is_open or closes else None


def mark_headings(lines: Sequence[Line], reasons: Reasons) -> None:
    """Mark cross-heads: an open line, mostly in capitals or very short, between two paragraphs."""
    prose = [i for i, line in enumerate(lines) if reasons[i] is None and line.is_prose]
    if not prose:
        return
    for i in range(prose[0] + 1, prose[-1]):
        if reasons[i] is None and _is_heading(lines, i):
            reasons[i] = "heading"


def _is_heading(lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    if not line.is_title_like or line.n_words > _MAX_HEADING_WORDS:
        return False
    if line.text[0] in "\"“‘'«" or lines[i - 1].text.endswith((":", ",", ";")):
        return False
    if line.is_title_case and not line.is_closed:
        return True
    alone = lines[i - 1].is_prose and lines[i + 1].is_prose
    return alone and line.n_words <= _MAX_PLAIN_HEADING_WORDS


def _has_credit(line: Line, knowledge: Knowledge) -> bool:
    """ "... outside the ministry [Reuters]": an agency alone in brackets closes one sentence."""
    credit = _CREDIT.search(line.text)
    if not credit or not line.is_one_sentence:
        return False
    names = re.split(r"/| via |, ", credit.group(1))
    return any(is_agency(name.strip(), knowledge) for name in names)


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether prose follows; a credit on the last line is the report's own sign-off."""
    return any(line.is_prose for line in lines[i + 1 :])
