"""Place names of a report with the places they stand for.

`toponym_spans` finds the names; which of many namesakes is meant is decided in `namesakes`, by what
the whole report speaks of.
"""

import re
from collections import Counter

from communique.codebook.places import institutions_in, place_words
from communique.knowledge import Knowledge
from communique.model.analysis import Analysis
from communique.model.text import Report
from communique.model.world import PlaceMention
from communique.resolving.gazetteer import Toponym, candidates
from communique.resolving.namesakes import resolve_toponyms
from communique.resolving.parted_lands import on_ones_side
from communique.resolving.toponym_spans import toponym_spans

_PER_HOME = 2  # how many mentions of it the outlet's own country counts for
_TOP_LEVEL_DOMAIN = re.compile(r"^(?:\w+://)?[\w-]+(?:\.[\w-]+)*\.([a-z]{2})(?:[:/?#]|$)")
_PER_INSTITUTIONS = 4  # what all institutions of one state count for, at most
# A user's "this outlet writes of Lebanon" moves Tripoli there, but no country's or capital's name.
_PER_LOCAL_OUTLET = 3


def find_places(analysis: Analysis, knowledge: Knowledge) -> tuple[PlaceMention, ...]:
    """All places named in the report, in text order.

    "Paris, Texas" is the one in Texas; a name that the knowledge does not hold keeps its words and
    stays unresolved.
    """
    hints = countries_spoken_of(analysis, knowledge)
    spans = toponym_spans(analysis, frozenset(hints), knowledge)
    toponyms = [_toponym(analysis, first, last) for first, last in spans]
    places = resolve_toponyms(toponyms, analysis.report.text, hints, knowledge)
    return tuple(
        PlaceMention(
            first=first,
            last=last,
            head=_head(analysis, first, last),
            place=on_ones_side(analysis, first, place, knowledge),
        )
        for (first, last), place in zip(spans, places, strict=True)
    )


def _toponym(analysis: Analysis, first: int, last: int) -> Toponym:
    span = analysis.span(first, last)
    return Toponym(analysis.report.exact(span), span.start, span.end)


def countries_spoken_of(analysis: Analysis, knowledge: Knowledge) -> Counter[str | None]:
    """Countries by their nationals, by the dateline and by the outlet's home, with weights.

    "Jordanian troops" speak of Jordan; a paper's own towns go without their country.
    """
    spoken: Counter[str | None] = Counter()
    for entity in analysis.entities:
        if entity.label == "NORP":
            for place in candidates(analysis.text(entity.first, entity.last), knowledge)[:1]:
                spoken[place.country_code] += 1
    dateline = analysis.report.dateline.place
    if dateline:
        spoken.update(place.country_code for place in candidates(dateline, knowledge)[:1])
    spoken.update(_of_the_outlet(analysis.report, knowledge))
    spoken.update(_of_institutions(analysis.report.text))
    return spoken


def _of_institutions(text: str) -> Counter[str]:
    """ "The [county jail]", "a [chief constable]": what only one state calls so."""
    told = Counter(institutions_in(text))
    return Counter({code: min(n, _PER_INSTITUTIONS) for code, n in told.items()})


def _of_the_outlet(report: Report, knowledge: Knowledge) -> dict[str | None, int]:
    """The outlet's home, as the knowledge has it, else by its domain ("example.co.ke")."""
    outlet = knowledge.outlet(report.publisher) if report.publisher else None
    if outlet and outlet.local_to:
        return {outlet.local_to: _PER_LOCAL_OUTLET}
    home = (outlet and outlet.country) or _country_of_domain(report, knowledge)
    return {home: _PER_HOME} if home else {}


def _country_of_domain(report: Report, knowledge: Knowledge) -> str | None:
    for address in (report.url, report.publisher):
        domain = _TOP_LEVEL_DOMAIN.search(address or "")
        if domain:
            code = domain[1].upper()
            state = knowledge.state(place_words().domains.get(code, code))
            return state.code if state else None
    return None


def _head(analysis: Analysis, first: int, last: int) -> int:
    """The token of the span whose head lies outside it."""
    for i in range(first, last):
        head = analysis.tokens[i].head
        if head == i or not first <= head < last:
            return i
    return last - 1
