"""Towns that bear a state's or a capital's name, in reports set in another country."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving import resolve
from communique.resolving.places import find_places
from tests.build import make_report
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        # what only one state calls so stands behind the name, or elsewhere in the report
        ("The Athens Police Department praised nurses.", "Athens Police Department", "USA"),
        ("The Athens police praised nurses.", "The Athens police", "GRC"),
        ("The district attorney left Dallas. The county jail near Palestine is full. Palestine police left.", "Palestine police", "USA"),
        ("Protests spread in Palestine. Palestine police left.", "Palestine police", "PSE"),
        # where the state's people are spoken of, its name is its own
        ("Georgian nurses left Georgia. A grand jury met in Atlanta. Georgia won.", "Georgia won", "GEO"),
    ],
)  # fmt: skip
def test_whose_police(
    text: str, words: str, code: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    actors = actors_of(text, words, analyser, knowledge, "2018-03-18")
    assert [actor.code for actor in actors] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The county jail and the district attorney are in Cambridge.", "USA"),
        ("The crown court and the chief constable are in Cambridge.", "GBR"),
    ],
)
def test_institutions_tell_the_land(
    text: str, code: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    (place,) = find_places(analyser.analyse(make_report(text)), knowledge)
    assert place.place.country_code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Storms destroyed homes in Georgia and Florida.", None),
        ("Texas and Ohio voted in March. Storms destroyed homes in Georgia.", None),
        ("Storms destroyed homes in Georgia and Armenia.", "GEO"),
        ("Russian jets bombed Georgia in 2008.", "GEO"),
    ],
)
def test_a_state_beside_the_provinces_of_another(
    text: str, code: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    analysis = analyser.analyse(make_report(text))
    mentions = resolve(analysis, knowledge).actors
    found = [m for m in mentions if analysis.text(m.first, m.last) == "Georgia"]
    assert [m.actors[0].code for m in found] == ([code] if code else [])
