"""Phrases that stand for several at once: each nation, group or role before the noun."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        (
            "British, French and German ministers left Oslo.",
            "British, French and German ministers",
            ["GBR", "FRA", "DEU"],
        ),
        (
            "Kenya's and Uganda's armies left Somalia.",
            "Kenya's and Uganda's armies",
            ["KEN", "UGA"],
        ),
        (
            "Taliban and Al-Qaeda operatives left Oslo.",
            "Taliban and Al-Qaeda operatives",
            ["AFG", "IMG"],
        ),
        ("In Paris, French ministers met.", "French ministers", ["FRA"]),
    ],
)
def test_each_of_a_row_is_meant(
    text: str, words: str, codes: list[str], analyser: Analyser, knowledge: Knowledge
):
    actors = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert [actor.code for actor in actors] == codes


def test_they_are_all_states_of_a_row(analyser: Analyser, knowledge: Knowledge):
    text = "Saudi Arabia, the United Arab Emirates and Egypt left. They met in Oslo."
    actors = actors_of(text, "They", analyser, knowledge, "2015-03-18")
    assert [actor.code for actor in actors] == ["SAU", "ARE", "EGY"]
