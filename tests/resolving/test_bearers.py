"""To whom "the minister", "the group", "the country" and relative pronouns point."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Foreign Minister Piet Vos of the Netherlands spoke. The minister ruled out talks.",
            "The minister",
            ["Piet Vos"],
        ),
        ("Ambassador Rosa Lima left Havana. The envoy was recalled.", "The envoy", ["Rosa Lima"]),
        ("Judge Pilar Soto jailed three men. The judge was blunt.", "The judge", ["Pilar Soto"]),
        (
            "Retired general Carlos Mena ran for president. The former general promised order.",
            "The former general",
            ["Carlos Mena"],
        ),
        ("Boko Haram attacked a village. The group killed nine.", "The group", ["Boko Haram"]),
        (
            "Hezbollah fired rockets. The militant group said it was retaliating.",
            "The militant group",
            ["Hezbollah"],
        ),
        (
            "Amnesty International criticised Burundi. The organisation said so on Friday.",
            "The organisation",
            ["Amnesty International"],
        ),
        (
            "The African Union suspended Mali. The bloc wants elections.",
            "The bloc",
            ["African Union"],
        ),
        ("Croatia joined in. The Balkan country sent troops.", "The Balkan country", ["Croatia"]),
        (
            "President Goodluck Jonathan met Francois Hollande, who invited him.",
            "who",
            ["François Hollande"],
        ),
        (
            "Boko Haram gunmen burned a market before the group claimed a raid.",
            "the group",
            ["Boko Haram"],
        ),
        (
            "NATO troops landed. The military alliance promised more.",
            "The military alliance",
            ["NATO"],
        ),
        ("Traders come from Togo, a country in need.", "a country", ["Togo"]),
        (
            "Morocco cut ties with Cuba after the country broke off talks with Algeria.",
            "the country",
            ["Cuba"],
        ),
        (
            "Spain and Morocco agreed on a limit. The neighbours had argued for years.",
            "The neighbours",
            ["Spain", "Morocco"],
        ),
        (
            "Angela Merkel met Shinzo Abe in Bonn. They agreed on a pact.",
            "They",
            ["Angela Merkel", "Shinzo Abe"],
        ),
    ],
)
def test_who_is_described_again(
    text: str, words: str, names: list[str], analyser: Analyser, knowledge: Knowledge
):
    actors = actors_of(text, words, analyser, knowledge, "2014-03-18")
    assert [actor.identifier_text for actor in actors] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Judge Pilar Soto wept. A judge called it a disgrace.", "A judge"),
        ("Judge Pilar Soto wept. A judge sat down. The judge called it odd.", "The judge"),
        (
            "Angola told Reuters so. The civil rights movement objected.",
            "The civil rights movement",
        ),
        ("Xinhua said so. The group objected.", "The group"),
        ("Boko Haram attacked a village. The bloc objected.", "The bloc"),
        (
            "Iranian opposition leader Mehdi Karroubi spoke. The supreme leader did not.",
            "The supreme leader",
        ),
        ("Ambassador Rosa Lima of Peru left. The Cuban envoy stayed.", "The Cuban envoy"),
    ],
)
def test_who_is_somebody_else(text: str, words: str, analyser: Analyser, knowledge: Knowledge):
    (actor,) = actors_of(text, words, analyser, knowledge, "2014-03-18")
    assert actor.entity_text == words


def test_the_two_sides_may_be_a_government_and_rebels(analyser: Analyser, knowledge: Knowledge):
    text = "Nepal's government and Maoist rebels signed a truce. The two sides will meet in Oslo."
    actors = actors_of(text, "The two sides", analyser, knowledge, "2006-03-18")
    assert [actor.sector for actor in actors] == ["GOV", "REB"]


def test_an_object_points_to_those_acted_on(analyser: Analyser, knowledge: Knowledge):
    text = "The mayor of Quito met striking teachers. He offered them money."
    (actor,) = actors_of(text, "them", analyser, knowledge, "2006-03-18")
    assert actor.entity_text == "striking teachers"


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("Japan's allies wavered.", "Japan's allies", [None]),
        ("Police freed four Kenyan hostages.", "four Kenyan hostages", ["KEN"]),
        ("Tokyo thanked other Japanese allies.", "other Japanese allies", [None]),
        (
            "Chad and its Kenyan and Malian allies left.",
            "its Kenyan and Malian allies",
            ["KEN", "MLI"],
        ),
    ],
)
def test_whose_ally_somebody_is_does_not_tell_who(
    text: str, words: str, codes: list[str | None], analyser: Analyser, knowledge: Knowledge
):
    actors = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert [actor.code for actor in actors] == codes
    assert "UNK" not in {actor.sector for actor in actors if actor.code}


def test_a_state_of_things_is_no_state(analyser: Analyser, knowledge: Knowledge):
    text = "Fiji declared a state of emergency."
    assert actors_of(text, "state", analyser, knowledge, "2015-03-18") == ()


def test_the_edge_of_a_thing_is_no_party(analyser: Analyser, knowledge: Knowledge):
    text = "Vendors stood on the eastern side of the river."
    assert actors_of(text, "side", analyser, knowledge, "2015-03-18") == ()


def test_rebels_are_none_of_the_movement_that_fights_them(analyser: Analyser, knowledge: Knowledge):
    text = "Hezbollah crossed a river and fought rebels."
    (actor,) = actors_of(text, "rebels", analyser, knowledge, "2015-03-18")
    assert actor.code is None


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("A Saudi-led coalition bombed a port.", "A Saudi-led coalition", "MIL"),
        ("An international coalition bombed a port.", "An international coalition", "MIL"),
        ("The ruling coalition raised taxes.", "The ruling coalition", "GOV"),
        ("A Saudi-led coalition landed. Houthis hit the coalition.", "the coalition", "MIL"),
        ("A Saudi-led coalition landed. Houthis feared coalition raids.", "coalition", "MIL"),
        ("Forces attacked a port.", "Forces", "UAF"),
        ("Market forces hurt farmers.", "Market forces", "UNK"),
    ],
)
def test_which_coalitions_and_forces_bear_arms(
    text: str, words: str, sector: str, analyser: Analyser, knowledge: Knowledge
):
    (actor,) = actors_of(text, words, analyser, knowledge, "2015-03-18")
    assert actor.sector == sector
