"""The dateline at the head of a report: "NAIROBI, March 3 (Reuters) - ", "Wed 19 Apr 2017".

Where it was filed, when, and by which agency. The forms are those of the agencies' style books:
a place in capitals or with its country, a date, the agency in brackets, a dash; any may be missing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.dates import PrintedDate, date_at, iter_dates
from communique.codebook.furniture import dated_line_words, dateline_slugs, sentence_openers
from communique.knowledge import Knowledge
from communique.model.text import Dateline, Span

_MAX_HEAD_CHARS = 100
_MIN_LONE_CAPITALS = 4
_DASH = re.compile(r"\s*(?:--|[–—―])[-–—\s]*|\s+-+\s+|-\s+|:\s+")
_LONG_DASH = re.compile(r"\s*(?:--|[–—―])")
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]")
_INSIDE = re.compile(
    r"(?<!\S)[A-Z][A-Z/.-]+(?:,? [A-Z][A-Z/.-]+){0,2} \( ?([^()]{2,30}?) ?\)(?: ?[-–—]+)?\s+(?=[\"“A-Z\d])"
)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’/-]*(?:\s+[^\W\d_][\w.'’/-]*){0,3}")
_CAPITALS = re.compile(
    r"[^\W\d_a-z][^\W\d_a-z.'’/-]+(?:\s+[^\W\d_a-z][^\W\d_a-z.'’/-]+){0,2}(?=\s)"
)
_LEADING_NAMES = (
    re.compile(r"([^\W\d_a-z][\w.-]*(?: [^\W\d_a-z][\w.-]*))[\s|,]+(?=[A-Z\d])"),
    re.compile(r"([^\W\d_a-z][\w.-]*)[\s|,]+(?=[A-Z\d])"),
)
_TIME = re.compile(
    r"[,\s|-]*(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?\(?(?-i:[A-Z]{3,4})\b\)?)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z][a-z]*(?![\w-])")
_BLANKS = re.compile(r"[\s|,]*")
_MARKS = re.compile(r"[\s:|]*")
_SENTENCE_START = re.compile(r"[\"'“‘«]?(?:[^\W\d_a-z]|\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDateline:
    """A dateline's characters and what they say; `published` only where the year is printed."""

    span: Span
    place: str | None = None
    agency: str | None = None
    published: str | None = None

    @property
    def dateline(self) -> Dateline:
        """Place and agency."""
        return Dateline(place=self.place, agency=self.agency)


def find_dateline(text: str, line: Span, knowledge: Knowledge) -> FoundDateline | None:
    """The dateline that a line begins with: a page's dated line, an agency's head, or both."""
    dated = _dated(text, line, knowledge)
    rest = Span(dated.span.end if dated else line.start, line.end)
    is_complete = dated is not None and dated.agency is not None
    filed = None if is_complete else _filed(text, rest, knowledge)
    if dated is None or filed is None:
        return dated or filed
    return FoundDateline(
        span=Span(line.start, filed.span.end),
        place=filed.place,
        agency=filed.agency,
        published=dated.published,
    )


def datelines_inside(text: str, paragraph: Span, knowledge: Knowledge) -> Iterator[Span]:
    """ "... it said. ANKARA (Reuters) - Two men": where a page glued a summary or a second report to the first."""
    for match in _INSIDE.finditer(text, *paragraph):
        if match.start() > paragraph.start and is_agency(match[1], knowledge):
            yield Span(*match.span())


def _dated(text: str, line: Span, knowledge: Knowledge) -> FoundDateline | None:
    """ "Published June 5, 2012 10:30 GMT", "June 5, 2012 (UPI) - ", "AFP Tue 05 Jun 2012 "."""
    start = _after_dated_words(text, line.start)
    lead = _leading_agency(text, start, knowledge)
    wire = lead[1] if lead else None
    printed = date_at(text, lead.end() if lead else start)
    if printed is None or printed.iso is None or printed.end > line.end:
        return None
    end = _after(_TIME, text, printed.end)
    bracketed = _BRACKETED.match(text, end)
    end = bracketed.end() if bracketed else end
    dash = _DASH.match(text, end)
    end = min(dash.end() if dash else _after(_BLANKS, text, end), line.end)
    announced = start > line.start or wire or bracketed or dash or end == line.end
    if not announced and not _begins_sentence(text, printed, end):
        return None
    named = bracketed is not None and _NAME.fullmatch(bracketed.group(1))
    name = bracketed.group(1) if bracketed and named else wire
    agency = _agency_name(name, knowledge) if name else None
    return FoundDateline(span=Span(line.start, end), agency=agency, published=printed.iso)


def _leading_agency(text: str, start: int, knowledge: Knowledge) -> re.Match[str] | None:
    """ "[AFP] Tue 05 Jun 2012": the agency's name, however many words of what follows are capitals."""
    matches = (pattern.match(text, start) for pattern in _LEADING_NAMES)
    return next((m for m in matches if m and is_agency(m[1], knowledge)), None)


def _lone_agency(text: str, line: Span, knowledge: Knowledge) -> FoundDateline | None:
    """ "AFP Eleven people": an agency's name before the word that a sentence begins with."""
    lead = _leading_agency(text, line.start, knowledge)
    if lead is None or lead.end() > line.end:
        return None
    word = _WORD.match(text, lead.end())
    if word is None or word.group().casefold() not in sentence_openers():
        return None
    return FoundDateline(span=Span(line.start, lead.end()), agency=_agency_name(lead[1], knowledge))


def _begins_sentence(text: str, printed: PrintedDate, end: int) -> bool:
    """ "5 June 2012 Talks began", but not "June 5, 2012, was a Tuesday" nor "5 June 2012 saw"."""
    return "," not in text[printed.end : end] and bool(_SENTENCE_START.match(text, end))


def _after_dated_words(text: str, start: int) -> int:
    head = text[start : start + _MAX_HEAD_CHARS].casefold()
    words = next((words for words in dated_line_words() if head.startswith(words)), "")
    return _after(_MARKS, text, start + len(words)) if words else start


def _filed(text: str, line: Span, knowledge: Knowledge) -> FoundDateline | None:
    """The part that says where and by whom, up to a dash, or up to the line's end."""
    for head_end, dash in _possible_ends(text, line):
        found = _read_head(text[line.start : head_end], dash, knowledge)
        if found:
            end = min(head_end + len(dash), line.end)
            return FoundDateline(
                span=Span(line.start, end),
                place=found.place,
                agency=found.agency,
                published=found.published,
            )
    return _lone_agency(text, line, knowledge) or _lone_place(text, line, knowledge)


def _possible_ends(text: str, line: Span) -> Iterator[tuple[int, str]]:
    limit = min(line.end, line.start + _MAX_HEAD_CHARS)
    for dash in _DASH.finditer(text, line.start, limit):
        yield dash.start(), dash.group()
    if line.end == limit:
        yield line.end, ""


def _read_head(head: str, dash: str, knowledge: Knowledge) -> FoundDateline | None:
    """What stands before the dash, if it is made of nothing but names, a date and an agency."""
    bracketed = _BRACKETED.search(head)
    if bracketed and not (bracketed.end() == len(head.rstrip()) and _NAME.fullmatch(bracketed[1])):
        return None
    before = head[: bracketed.start()] if bracketed else head
    printed = next(iter_dates(before), None)
    names = _names(before, printed)
    if names is None:
        return None
    agency = _agency_name(bracketed.group(1), knowledge) if bracketed else None
    if agency is None and names and is_agency(names[-1], knowledge):
        agency = _agency_name(names.pop(), knowledge)
    found = FoundDateline(
        span=Span(0, len(head)),
        place=", ".join(names) or None,
        agency=agency,
        published=printed.iso if printed else None,
    )
    dated = printed is not None
    return found if _is_dateline(found, names, dash, dated=dated, knowledge=knowledge) else None


def _names(before: str, printed: PrintedDate | None) -> list[str] | None:
    """The names apart from the date; None where something else stands there."""
    around = (before[: printed.start], before[printed.end :]) if printed else (before,)
    names = [name.strip() for part in around for name in part.split(",") if name.strip()]
    return names if len(names) <= 3 and all(map(_NAME.fullmatch, names)) else None


def _is_dateline(
    found: FoundDateline, names: list[str], dash: str, *, dated: bool, knowledge: Knowledge
) -> bool:
    """Whether names, date, agency and dash together can only be a dateline."""
    if names and names[0].casefold() in dateline_slugs():
        return False
    capitals = bool(names) and names[0].isupper()
    known_place = any(knowledge.places(name) for name in names)
    known_agency = bool(found.agency) and is_agency(found.agency or "", knowledge)
    if found.agency and (dated or capitals or (known_agency and (known_place or dash.strip()))):
        return True
    if not names:
        return bool(dash) and known_agency
    if dated:
        return capitals or (known_place and bool(dash))
    if not dash:
        return False
    if len(names) > 1:
        return known_place and (capitals or dash.strip() != ":")
    is_long = capitals and len(names[0]) >= _MIN_LONE_CAPITALS
    return is_long and (known_place or bool(_LONG_DASH.match(dash)))


def _lone_place(text: str, line: Span, knowledge: Knowledge) -> FoundDateline | None:
    """ "BEIRUT Two people": a known place in capitals, with a sentence right behind it."""
    match = _CAPITALS.match(text, line.start, line.end)
    if not match or len(match.group()) < _MIN_LONE_CAPITALS:
        return None
    end = _after(_BLANKS, text, match.end())
    following = text[end : end + 2]
    is_place = knowledge.places(match.group()) and not knowledge.outlet(match.group())
    if not following[:1].isupper() or not is_place:
        return None
    return FoundDateline(span=Span(line.start, end), place=match.group())


def is_agency(name: str, knowledge: Knowledge) -> bool:
    """Whether a name is a news agency's ("AFP")."""
    outlet = knowledge.outlet(name)
    return outlet is not None and outlet.is_agency


def _agency_name(printed: str, knowledge: Knowledge) -> str:
    outlet = knowledge.outlet(printed)
    return outlet.name if outlet else printed.strip()


def _after(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position
