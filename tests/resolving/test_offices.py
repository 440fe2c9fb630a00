"""Who holds an office is of the sector of what the office is of."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving.actors import ActorReader
from communique.resolving.known import as_holder
from communique.resolving.places import find_places
from tests.build import make_report


@pytest.mark.parametrize(
    ("person", "on", "code", "sector"),
    [
        ("person:jonas-savimbi", "1995-01-01", "AGO", "REB"),
        ("person:christine-lagarde", "2013-05-01", "IGO", "GOV"),  # the Fund's, a minister before
        ("person:angela-merkel", "2013-05-01", "DEU", "GOV"),
    ],
)
def test_the_holder_as_of_the_office(
    person: str, on: str, code: str, sector: str, knowledge: Knowledge
) -> None:
    (holding, *_) = knowledge.offices(person, on)
    actor = as_holder(holding, "the leader")
    assert (actor.code, actor.sector) == (code, sector)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "code", "sector"),
    [
        ("The Pope prayed for rain.", "The Pope", "VAT", "REL"),
        ("The pontiff prayed for rain.", "The pontiff", "VAT", "REL"),
        ("Labour criticised the budget.", "Labour", "GBR", "PTY"),
        ("Norway's Labour criticised the budget.", "Norway's Labour", "NOR", "PTY"),
        ("The Labour leader wept.", "The Labour leader", "GBR", "PTY"),
        ("Labour Minister Ivar Hansen wept.", "Labour Minister Ivar Hansen", None, "GOV"),
        ("The Saudi-led coalition bombed Sanaa.", "The Saudi-led coalition", "SAU", "MIL"),
        ("The Merkel-led coalition fell.", "The Merkel-led coalition", "DEU", "GOV"),
        ("The French chief of staff resigned.", "The French chief", "FRA", "GOV"),
        ("The Lagos chief of police resigned.", "The Lagos chief", "NGA", "COP"),
        ("Boehner left the United States.", "Boehner", None, None),
        ("Boehner left Peru.", "Boehner", None, None),
        ("Speaker Boehner left the United States.", "Speaker Boehner", "USA", "LEG"),
    ],
)
def test_offices_and_parties_in_a_report(
    text: str,
    words: str,
    code: str | None,
    sector: str | None,
    analyser: Analyser,
    knowledge: Knowledge,
) -> None:
    analysis = analyser.analyse(make_report(text, published="2014-05-01"))
    mentions = {
        analysis.report.exact(analysis.span(m.first, m.last)): m.actors[0]
        for m in ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    }
    assert (mentions[words].code, mentions[words].sector) == (code, sector)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Modi, the candidate of the Hindu nationalists, accused Pakistan.", "PTY"),
        ("Modi accused Pakistan.", "GOV"),
    ],
)
def test_a_candidate_of_a_report_without_a_date(
    text: str, sector: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    analysis = analyser.analyse(make_report(text, published=None))
    (modi, *_) = ActorReader(analysis, knowledge, find_places(analysis, knowledge)).read()
    assert (modi.actors[0].code, modi.actors[0].sector) == ("IND", sector)
