"""Who "both sides", "the two countries" and "the two leaders" are."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        (
            "A truce between Ukraine and Moldova brokered by Turkey and Qatar was broken by both sides.",
            "both sides",
            ["UKR", "MDA"],
        ),
        (
            "Ghana wants Togo to lower its duties, and the two sides are talking.",
            "the two sides",
            ["GHA", "TGO"],
        ),
        (
            "Peru and Chile quarrelled. Ghanaian exports to Togo fell as the two countries argued.",
            "the two countries",
            ["GHA", "TGO"],
        ),
        (
            "Angela Merkel praised Shinzo Abe. Paul Kagame will phone Yoweri Museveni before the two leaders meet.",
            "the two leaders",
            ["RWA", "UGA"],
        ),
        (
            "Qatar left Accra and Lome to themselves once the two governments had quarrelled.",
            "the two governments",
            ["GHA", "TGO"],
        ),
        (
            "Peru and Chile argued as the two neighbours' armies moved.",
            "the two neighbours' armies",
            ["PER", "CHL"],
        ),
        ("Qatar praised the two Sudans.", "the two Sudans", ["SDN", "SSD"]),
        ("Officials from the two Sudans met in Accra.", "Officials", ["SDN", "SSD"]),
        ("Clerks of the Ghanaian and Togolese ministries met.", "Clerks", ["GHA", "TGO"]),
        ("Paul Kagame thanked Yoweri Museveni when the pair met.", "the pair", ["RWA", "UGA"]),
        ("A Ghanaian envoy, in Lome on Monday, thanked his hosts.", "his hosts", ["TGO"]),
        (
            "Ghana and Togo are at odds, and the two countries' ministers met in Lima.",
            "the two countries' ministers",
            ["GHA", "TGO"],
        ),
        (
            "Paul Kagame and Yoweri Museveni said their countries would trade.",
            "their countries",
            ["RWA", "UGA"],
        ),
        ("South Korea urged the North to return to talks.", "the North", ["PRK"]),
        ("North Korea accused the South of spying.", "the South", ["KOR"]),
        ("North and South Korea left.", "North and South Korea", ["PRK", "KOR"]),
    ],
)
def test_the_pair_that_the_sentence_has_named(
    text: str, words: str, codes: list[str], analyser: Analyser, knowledge: Knowledge
):
    actors = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert [actor.code for actor in actors] == codes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru and Chile argued. Two countries abstained.", "Two countries"),
        ("Peru and Chile argued. People fled on both sides of the river.", "both sides"),
        ("Peru and Chile argued. The two Baltic states abstained.", "The two Baltic states"),
    ],
)
def test_others_than_the_pair_get_no_code(
    text: str, words: str, analyser: Analyser, knowledge: Knowledge
):
    actors = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert [actor.code for actor in actors if actor.code] == []
