"""The end mark that tells whose words a report is: "--Reuters", "(Source: SANA)", "Reporting by ..."."""

import re
from dataclasses import dataclass

from communique.knowledge import Knowledge
from communique.model.text import Span

_MAX_CHARS = 300
_NAME = r"[^\W\d_][\w.&' -]{1,40}?"
_DASHED = re.compile(rf"\s*(?:--+|[–—]|(?<=[.!?\"”’\s])-)\s?({_NAME})[.\s]*$")
_SLASHED = re.compile(rf"(?<=[.!?\"”’])\s*/\s?({_NAME})/?[.\s]*$")
_BARE = re.compile(rf"(?<=[.!?\"”’])\s+({_NAME})[.\s]*$")
_BRACKETED = re.compile(
    rf"\s*[(\[](?:with |source: ?|via )?({_NAME}(?:\s?[/+,&]\s?{_NAME})*)[)\]][.\s]*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    rf"(?<=[.!?\"”’)\s])\s*\(?\b(?:Source|SOURCE)s?(?::\s?|\s)({_NAME}(?: and {_NAME})?)\)?[.\s]*$"
)
_REPORTERS = re.compile(
    r"\s*\(?(?:(?:Additional )?[Rr]eporting|Writing|Editing) by [^\n]{3,200}?(?:;[^\n]{3,200})?\)?\s*$"
)
_SPLIT = re.compile(r"\s?(?:[/+,&]|\band\b)\s?")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """The characters of an end mark and the agency it names."""

    span: Span
    agency: str | None


def find_sign_off(text: str, line: Span, knowledge: Knowledge) -> SignOff | None:
    """The end mark of the report's last line, if it has one.

    A dash or bracket must name an agency that is known; "Source" tells by itself.
    """
    line = Span(max(line.start, line.end - _MAX_CHARS), line.end)
    for pattern in (_DASHED, _SLASHED, _BRACKETED, _BARE):
        match = pattern.search(text, line.start, line.end)
        agency = _first_agency(match.group(1), knowledge) if match else None
        if match and agency:
            return SignOff(span=_inner(match), agency=agency)
    told = _SOURCE.search(text, line.start, line.end)
    if told:
        printed = _SPLIT.split(told.group(1))[0].strip()
        outlet = knowledge.outlet(printed)
        return SignOff(span=_inner(told), agency=outlet.name if outlet else printed)
    reporters = _REPORTERS.search(text, line.start, line.end)
    return SignOff(span=_inner(reporters), agency=None) if reporters else None


def _first_agency(names: str, knowledge: Knowledge) -> str | None:
    found = (knowledge.outlet(name.strip()) for name in _SPLIT.split(names) if name.strip())
    return next((outlet.name for outlet in found if outlet and outlet.is_agency), None)


def _inner(match: re.Match[str]) -> Span:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, match.start() + len(words.rstrip()))
