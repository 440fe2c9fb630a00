"""Guests: who is spoken to as one, who is somewhere for talks, who comes out of them."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model

Told = tuple[str, list[str | None], list[str | None]]


def consultations(text: str, analyser: Analyser, knowledge: Knowledge) -> list[Told]:
    _, _, findings = read(text, analyser, knowledge)
    return [brief(event) for event in findings.events if event.event == "CONSULT"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Paul Kagame assured visiting Danish Foreign Minister Lars Lokke Rasmussen of his support.",
            [("CONSULT", ["DNK"], ["RWA"])],
        ),
        (
            "The visiting French foreign minister urged Paul Kagame to free the journalist.",
            [("CONSULT", ["FRA"], ["RWA"])],
        ),
        (
            "Visiting Polish Prime Minister Ewa Kopacz thanked Angela Merkel for her help.",
            [("CONSULT", ["POL"], ["DEU"])],
        ),
        (
            "Angela Merkel met visiting Chilean President Michelle Bachelet.",
            [("CONSULT", ["DEU", "CHL"], [])],
        ),
        ("Protesters pelted visiting Prime Minister Shinzo Abe with eggs in Seoul.", []),
        ("Paul Kagame told visiting reporters that the talks had failed.", []),
        ("Two Swedish tourists who were visiting Yemen were kidnapped.", []),
    ],
)
def test_a_guest_who_is_spoken_to_visits_who_speaks(
    text: str, told: list[Told], analyser: Analyser, knowledge: Knowledge
):
    assert consultations(text, analyser, knowledge) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The ministers of Kuwait and Qatar emerged from six hours of talks with no deal.",
            [("CONSULT", ["KWT", "QAT"], [])],
        ),
        (
            "Paul Kagame came out of a meeting with Yoweri Museveni and smiled.",
            [("CONSULT", ["RWA", "UGA"], [])],
        ),
        (
            "Paul Kagame and Yoweri Museveni sat down for talks in Nairobi.",
            [("CONSULT", ["RWA", "UGA"], [])],
        ),
        (
            "Paul Kagame, on the final day of a visit to Ghana, thanked his hosts.",
            [("CONSULT", ["RWA"], ["GHA"])],
        ),
        ("Paul Kagame, on a visit to Accra, said it was late.", [("CONSULT", ["RWA"], ["GHA"])]),
        ("Paul Kagame, in Accra for talks, said it was late.", [("CONSULT", ["RWA", "GHA"], [])]),
        ("Paul Kagame ended a two-day visit to Accra.", [("CONSULT", ["RWA"], ["GHA"])]),
        (
            "At the start of a visit to Accra, Paul Kagame called for restraint.",
            [("CONSULT", ["RWA"], ["GHA"])],
        ),
        (
            "Kenya and Chad signed a pact after a third round of EU-mediated negotiations.",
            [("CONSULT", ["KEN", "TCD"], [])],
        ),
        (
            "Angela Merkel held talks with Michelle Bachelet during a visit to Chile.",
            [("CONSULT", ["DEU", "CHL"], [])],
        ),
        ("Paul Kagame cancelled a visit to Accra.", []),
        ("On the eve of a visit to Accra, Paul Kagame called for restraint.", []),
        ("Paul Kagame spoke on the sidelines of a summit in Accra.", []),
    ],
)
def test_who_comes_out_of_talks_or_is_on_a_visit_was_there(
    text: str, told: list[Told], analyser: Analyser, knowledge: Knowledge
):
    assert consultations(text, analyser, knowledge) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Paul Kagame told Yoweri Museveni in Kampala that it was late.",
            [("CONSULT", ["RWA"], ["UGA"])],
        ),
        (
            "Paul Kagame urged his Ugandan counterpart Yoweri Museveni in Kampala on Monday to talk.",
            [("CONSULT", ["RWA"], ["UGA"])],
        ),
        (
            "Paul Kagame, in Kampala on Monday, told his hosts that it was late.",
            [("CONSULT", ["RWA"], ["UGA"])],
        ),
        # at home, from afar, elsewhere, to nobody in person, at talks that are told of themselves
        ("Paul Kagame urged Yoweri Museveni in Kigali on Monday to talk.", []),
        ("Paul Kagame told Yoweri Museveni by letter in Kampala that it was late.", []),
        ("Paul Kagame told Yoweri Museveni in Geneva that it was late.", []),
        ("Paul Kagame warned Uganda in Kampala that it was late.", []),
        (
            "Paul Kagame told Yoweri Museveni in Kampala during a visit to Uganda that it was late.",
            [("CONSULT", ["RWA"], ["UGA"])],
        ),
    ],
)
def test_who_is_spoken_to_at_home_has_a_guest(
    text: str, told: list[Told], analyser: Analyser, knowledge: Knowledge
):
    assert consultations(text, analyser, knowledge) == told


def test_who_praises_a_move_on_a_visit_is_the_guest(analyser: Analyser, knowledge: Knowledge):
    text = "Togo freed six nurses, a move praised by Paul Kagame during a visit to Accra."
    assert consultations(text, analyser, knowledge) == [("CONSULT", ["RWA"], ["GHA"])]
