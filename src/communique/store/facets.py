"""By what reports and records are filtered: who, which country, category, outlet, report and story."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Literal, NamedTuple

from communique.model.reading import ReportReading
from communique.model.record import Agreement, Comparison, Event, Record, RecordKind, Story
from communique.store.anatomy import actors_of, citations_of, iter_all
from communique.store.answers import AnyRecord

FacetName = Literal["actor", "country", "event", "publisher", "report", "story"]


class Facet(NamedTuple):
    """One thing to filter by; names are stored without case."""

    name: FacetName
    value: str


Facets = frozenset[Facet]


def facets_of_reading(reading: ReportReading) -> Facets:
    """What a report can be found by before anything is merged."""
    actors = [mention for mention in reading.mentions if mention.kind == "actor"]
    names = chain(
        (mention.identifier_text for mention in actors),
        (mention.exact for mention in actors if mention.form == "NAM"),
    )
    codes = (mention.code for mention in reading.mentions)
    return frozenset(
        chain(
            _named("actor", *names),
            _exactly("country", *codes),
            _named("publisher", reading.report.publisher),
            _exactly("report", reading.report.id),
        )
    )


def facets_of_records(record: Record) -> dict[tuple[RecordKind, str], Facets]:
    """What every record can be found by: stories by what they tell, comparisons by what they are about."""
    stories = _stories_of_reports(record)
    found: dict[tuple[RecordKind, str], Facets] = {}
    told: defaultdict[str, set[Facet]] = defaultdict(set)
    for kind, one in iter_all(record):
        match one:
            case Story():
                own = frozenset(chain.from_iterable(told[report] for report in one.reports))
                found[kind, one.id] = (
                    own | set(_exactly("report", *one.reports)) | {Facet("story", one.id)}
                )
            case Comparison():
                about = found.get((one.about.kind, one.about.id), frozenset())
                found[kind, one.id] = about | _own_facets(one, stories)
            case _:
                own = _own_facets(one, stories)
                found[kind, one.id] = own
                for citation in citations_of(one):
                    told[citation.report] |= own
    return found


def facets_of_reports(record: Record) -> Iterator[tuple[str, Facet]]:
    """What merging adds to the reports: their stories, and the categories of their events."""
    stories = ((report, Facet("story", story)) for report, story in _memberships(record))
    events = (
        (citation.report, Facet("event", category))
        for event in record.events
        for citation in event.evidence
        for category in event.event
    )
    yield from set(chain(stories, events))


def _own_facets(one: AnyRecord, stories: dict[str, set[str]]) -> Facets:
    citations = citations_of(one)
    actors = actors_of(one)
    return frozenset(
        chain(
            _named("actor", *(actor.entity_text for actor in actors)),
            _named("actor", *(actor.identifier_text for actor in actors)),
            _exactly("country", *(actor.code for actor in actors), _country_of_place(one)),
            _exactly("event", *(one.event if isinstance(one, Event) else ())),
            _named("publisher", *(citation.publisher for citation in citations)),
            _exactly("report", *(citation.report for citation in citations)),
            _exactly(
                "story", *(s for citation in citations for s in stories.get(citation.report, ()))
            ),
        )
    )


def _country_of_place(one: AnyRecord) -> str | None:
    match one:
        case Event(event_loc=place) | Agreement(place=place):
            return place.country_code if place else None
        case _:
            return None


def _stories_of_reports(record: Record) -> dict[str, set[str]]:
    stories: defaultdict[str, set[str]] = defaultdict(set)
    for report, story in _memberships(record):
        stories[report].add(story)
    return stories


def _memberships(record: Record) -> Iterator[tuple[str, str]]:
    return ((report, story.id) for story in record.stories for report in story.reports)


def _named(name: FacetName, *values: str | None) -> Iterator[Facet]:
    return (Facet(name, value.casefold()) for value in values if value)


def _exactly(name: FacetName, *values: str | None) -> Iterator[Facet]:
    return (Facet(name, value) for value in values if value)
