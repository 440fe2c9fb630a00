"""A user's own facts decide what the phrases of a report stand for."""

from dataclasses import replace

import pytest

from communique.knowledge import Knowledge, open_knowledge
from communique.language.analyse import Analyser
from communique.model.world import KnowledgeFile, PlaceMention
from communique.resolving import resolve
from tests.build import make_report

pytestmark = pytest.mark.model

OUTLET = KnowledgeFile(name="desk.csv", text="kind,name,country\noutlet,The Cedar Post,LBN\n")
PIN = KnowledgeFile(
    name="pins.toml",
    text='[[place]]\nname = "Camp Bondsteel"\nlat = 42.3606\nlon = 21.2469\ncountry = "XKX"\n',
)


def places(text: str, analyser: Analyser, knowledge: Knowledge) -> dict[str, PlaceMention]:
    report = replace(make_report(text), publisher="The Cedar Post")
    grounding = resolve(analyser.analyse(report), knowledge)
    return {mention.place.extracted_place: mention for mention in grounding.places}


@pytest.mark.parametrize(
    ("files", "country"), [((), "LBY"), ((OUTLET,), "LBN")], ids=["bundled", "own"]
)
def test_an_ambiguous_town_is_in_the_country_of_its_outlet(
    analyser: Analyser, files: tuple[KnowledgeFile, ...], country: str
) -> None:
    found = places(
        "Gunmen opened fire in Tripoli on Monday.", analyser, open_knowledge(files=files)
    )
    assert found["Tripoli"].place.country_code == country


def test_an_outlet_moves_no_country_and_no_large_capital(analyser: Analyser) -> None:
    found = places(
        "Envoys of Georgia met in Moscow on Monday.", analyser, open_knowledge(files=(OUTLET,))
    )
    assert found["Georgia"].place.resolution == "country"
    assert found["Moscow"].place.country_code == "RUS"


def test_a_pinned_place_stands_where_the_user_says(analyser: Analyser) -> None:
    found = places(
        "Soldiers left their base in Camp Bondsteel on Monday.",
        analyser,
        open_knowledge(files=(PIN,)),
    )
    (place,) = (m.place for name, m in found.items() if "Bondsteel" in name)
    assert (place.lat, place.country_code) == (42.3606, "XKX")
