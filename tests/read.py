"""Reads a few sentences through the real stages, for tests of findings."""

from communique.finding import find
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.analysis import Analysis
from communique.model.findings import EventMention, Findings
from communique.model.world import Actor, Grounding
from communique.resolving import resolve
from tests.build import make_report

Told = tuple[str, list[str | None], list[str | None]]


def read(
    text: str, analyser: Analyser, knowledge: Knowledge, published: str | None = "2015-03-18"
) -> tuple[Analysis, Grounding, Findings]:
    analysis = analyser.analyse(make_report(text, published=published))
    grounding = resolve(analysis, knowledge)
    return analysis, grounding, find(analysis, grounding)


def codes(actors: tuple[Actor, ...]) -> list[str | None]:
    return [actor.code for actor in actors]


def brief(event: EventMention) -> Told:
    return event.event, codes(event.actors), codes(event.recipients)


def told(text: str, analyser: Analyser, knowledge: Knowledge) -> list[Told]:
    """Category, actors and recipients of each event of a text."""
    _, _, findings = read(text, analyser, knowledge)
    return [brief(event) for event in findings.events]
