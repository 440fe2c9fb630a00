"""Names as web pages print them: possessives that lost their apostrophes."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving.actors import ActorReader
from communique.resolving.names import find_names, name_words
from tests.build import make_report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Perus foreign minister criticised Ecuador.", "Peru"),
        ("South Koreas parliament met on Monday.", "South Korea"),
        ("Libyas 12 ministers resigned.", "Libya"),
        ("Merkels spokesman praised the vote.", "Merkel"),
        ("Officers of Chads army mutinied.", "Chad"),
    ],
)
def test_an_owner_without_the_apostrophe(
    text: str, name: str, analyser: Analyser, knowledge: Knowledge
) -> None:
    analysis = analyser.analyse(make_report(text))
    found = find_names(analysis, knowledge)
    assert [name_words(analysis, match) for match in found if match.owns] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The two Koreas leaders met in Panmunjom.",  # several of them
        "Kings College opened a branch in Nairobi.",
        "Merkels spokesman praised Germany's vote.",  # here apostrophes are printed
        "He visited both Congos.",
        "Barbados police arrested him.",  # a name itself
    ],
)
def test_what_only_looks_like_an_owner(text: str, analyser: Analyser, knowledge: Knowledge) -> None:
    found = find_names(analyser.analyse(make_report(text)), knowledge)
    assert not any(match.owns for match in found)


def test_the_owner_gives_its_code(analyser: Analyser, knowledge: Knowledge) -> None:
    text = "Ugandas intelligence agency arrested two members of Somalias government."
    analysis = analyser.analyse(make_report(text))
    mentions = {
        analysis.report.exact(analysis.span(m.first, m.last)): m.actors[0].code
        for m in ActorReader(analysis, knowledge).read()
    }
    assert mentions["Ugandas intelligence agency"] == "UGA"
