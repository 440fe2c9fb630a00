"""Marks all furniture of a text, and gathers what the furniture tells of the report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.cleaning.captions import caption_date, mark_captions, mark_headings
from communique.cleaning.dateline import FoundDateline, datelines_inside, find_dateline
from communique.cleaning.keywords import keyword_lines
from communique.cleaning.lines import Line, escaped_breaks, first_prose, lines_of
from communique.cleaning.signoff import SignOff, find_sign_off
from communique.cleaning.tail import Reasons, mark_comments, mark_related
from communique.cleaning.top import mark_top, title_span
from communique.codebook.furniture import furniture_reason, share_bar_end
from communique.knowledge import Knowledge
from communique.model.text import Dateline, Furniture, FurnitureReason, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Markings:
    """The furniture of a text and what it says: headline, writer, dateline, dates, agency."""

    furniture: tuple[Furniture, ...]
    headline: str | None
    byline: str | None
    dateline: Dateline
    dateline_date: str | None
    caption_date: str | None
    sign_off: str | None


def mark_furniture(text: str, title: str | None, knowledge: Knowledge) -> Markings:
    """Everything in a text that is not the report's own prose; `title` is one known from outside."""
    lines = lines_of(text)
    reasons: Reasons = [furniture_reason(line.text) for line in lines]
    mark_comments(lines, reasons)
    mark_related(lines, reasons)
    datelines = _whole_line_datelines(text, lines, reasons, knowledge)
    mark_captions(lines, reasons, knowledge)
    top = mark_top(lines, reasons, title)
    mark_headings(lines, reasons)
    inner = _inner_marks(text, lines, reasons, title, knowledge)
    inner.furniture.extend(_glued(text, lines, reasons, inner.furniture, knowledge))
    datelines += inner.datelines
    headline = inner.headline or top.headline
    return Markings(
        furniture=_sorted([*_whole_lines(lines, reasons), *inner.furniture, *_breaks(text)]),
        headline=" ".join(text[headline.start : headline.end].split()) if headline else None,
        byline=top.byline,
        dateline=_best(datelines),
        dateline_date=next((d.published for d in datelines if d.published), None),
        caption_date=_caption_date(lines, reasons),
        sign_off=inner.sign_off.agency if inner.sign_off else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inner:
    """Marks that lie inside a paragraph."""

    furniture: list[Furniture]
    datelines: list[FoundDateline]
    headline: Span | None
    sign_off: SignOff | None


def _whole_line_datelines(
    text: str, lines: Sequence[Line], reasons: Reasons, knowledge: Knowledge
) -> list[FoundDateline]:
    """Lines above the prose that hold a date or a dateline and nothing else."""
    found: list[FoundDateline] = []
    for i in range(first_prose(lines)):
        dateline = find_dateline(text, lines[i].span, knowledge) if reasons[i] is None else None
        if dateline and dateline.span.end >= lines[i].span.end:
            reasons[i] = "dateline"
            found.append(dateline)
    return found


def _inner_marks(
    text: str, lines: Sequence[Line], reasons: Reasons, title: str | None, knowledge: Knowledge
) -> _Inner:
    """Dateline and title at the head of the first paragraph, the end mark of the last."""
    body = [i for i, reason in enumerate(reasons) if reason is None and lines[i].is_prose]
    if not body:
        return _Inner(furniture=[], datelines=[], headline=None, sign_off=None)
    furniture: list[Furniture] = []
    lead = lines[body[0]].span
    datelines, start = _datelines(text, lead, furniture, knowledge)
    headline = title_span(text, Span(start, lead.end), title) if title else None
    if headline:
        if headline.start > start:
            between = text[start : headline.start]
            reason: FurnitureReason = "dateline" if any(map(str.isdigit, between)) else "byline"
            furniture.append(Furniture(start, headline.start, reason))
        furniture.append(Furniture(*headline, "headline"))
        more, start = _datelines(text, _rest(text, headline.end, lead.end), furniture, knowledge)
        datelines += more
    bar = share_bar_end(text, start)
    if start < bar < lead.end:
        furniture.append(Furniture(start, bar, "share_bar"))
        start = bar
    last = lines[body[-1]].span
    sign_off = find_sign_off(text, Span(max(start, last.start), last.end), knowledge)
    if sign_off:
        furniture.append(Furniture(*sign_off.span, "byline"))
    return _Inner(furniture=furniture, datelines=datelines, headline=headline, sign_off=sign_off)


def _glued(
    text: str,
    lines: Sequence[Line],
    reasons: Reasons,
    others: Sequence[Furniture],
    knowledge: Knowledge,
) -> list[Furniture]:
    """Keywords and datelines that run into the paragraphs, where nothing else was marked."""
    found: list[Furniture] = []
    for line, reason in zip(lines, reasons, strict=True):
        if reason is None:
            words = keyword_lines(text, line.span)
            found.extend(Furniture(*span, "related_stories") for span in words)
            heads = datelines_inside(text, line.span, knowledge)
            found.extend(Furniture(*span, "dateline") for span in heads)
    return [mark for mark in found if not any(_overlap(mark, other) for other in others)]


def _overlap(mark: Furniture, other: Furniture) -> bool:
    return mark.start < other.end and other.start < mark.end


def _datelines(
    text: str, line: Span, furniture: list[Furniture], knowledge: Knowledge
) -> tuple[list[FoundDateline], int]:
    """The dateline at the head of a paragraph, and where the paragraph's prose begins."""
    found = find_dateline(text, line, knowledge)
    if found is None or found.span.end >= line.end:
        return [], line.start
    furniture.append(Furniture(*found.span, "dateline"))
    return [found], found.span.end


def _rest(text: str, start: int, end: int) -> Span:
    """The paragraph without the marks that part it from the title before it."""
    while start < end and text[start] in " \t.:|–—-":
        start += 1
    return Span(start, end)


def _best(datelines: Sequence[FoundDateline]) -> Dateline:
    place = next((d.place for d in datelines if d.place), None)
    agency = next((d.agency for d in datelines if d.agency), None)
    return Dateline(place=place, agency=agency)


def _caption_date(lines: Sequence[Line], reasons: Reasons) -> str | None:
    """The latest date under a picture: older ones stand under pictures from the archive."""
    dates = [caption_date(line) for i, line in enumerate(lines) if reasons[i] == "caption"]
    return max((date.iso for date in dates if date and date.iso), default=None)


def _whole_lines(lines: Sequence[Line], reasons: Reasons) -> Iterable[Furniture]:
    for line, reason in zip(lines, reasons, strict=True):
        if reason:
            yield Furniture(*line.span, reason)


def _breaks(text: str) -> Iterable[Furniture]:
    """Escaped line breaks are no words of anybody's."""
    return (Furniture(*span, "boilerplate") for span in escaped_breaks(text))


def _sorted(marks: list[Furniture]) -> tuple[Furniture, ...]:
    return tuple(sorted(mark for mark in marks if mark.start < mark.end))
