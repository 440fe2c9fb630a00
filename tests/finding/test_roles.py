"""Whom a deed is shared with, meant for, charged with or befalls."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # partners: all sides meet or agree, one side signs with the other
        ("Kenya met with Uganda.", "CONSULT", ["KEN", "UGA"], []),
        ("Peru signed a treaty with Chile.", "SUPPORT", ["PER"], ["CHL"]),
        ("Peru and Chile signed a treaty.", "SUPPORT", ["PER", "CHL"], []),
        ("Japan shared intelligence with Australia.", "COOPERATE", ["JPN"], ["AUS"]),
        ("Chad clashed with Libya.", "ASSAULT", ["TCD"], ["LBY"]),
        ("Norway mediated between Sudan and Chad.", "CONSULT", ["NOR"], ["SDN", "TCD"]),
        ("Qatar cancelled a meeting with Oman.", "REJECT", ["QAT"], ["OMN"]),
        # whose a thing is, by its participle
        ("Italy rejected a proposal submitted by Malta.", "REJECT", ["ITA"], ["MLT"]),
        ("Laos bombed positions held by Burma.", "ASSAULT", ["LAO"], ["MMR"]),
        ("Japan lifted sanctions imposed on Iran.", "CONCEDE", ["JPN"], ["IRN"]),
        # blame is for the doer, not for who was hit
        ("France condemned the attack on Mali.", "ACCUSE", ["FRA"], []),
        ("France condemned the attack by Mali on Niger.", "ACCUSE", ["FRA"], ["MLI"]),
        ("Ghana complained that Togo had closed the road.", "ACCUSE", ["GHA"], ["TGO"]),
        # whom a deed befalls as its verb's subject
        ("Cuba faced criticism from Spain.", "ACCUSE", ["ESP"], ["CUB"]),
        ("Serbia won support from Greece.", "SUPPORT", ["GRC"], ["SRB"]),
        # whoever is asked
        ("Kuwait called for Iraq to leave the island.", "REQUEST", ["KWT"], ["IRQ"]),
        ("Austria called for calm in Lebanon.", "REQUEST", ["AUT"], ["LBN"]),
        ("Austria called for talks in Lebanon.", "REQUEST", ["AUT"], []),
        # a hostile deed that is refused is directed at nobody
        ("Spain rejected sanctioning Cuba.", "REJECT", ["ESP"], []),
        (
            "Congolese rebels have kidnapped up to 12 Polish civilian doctors from a town market.",
            "ASSAULT",
            ["COD"],
            ["POL"],
        ),
        # words that attack
        ("Egypt attacked Israel for building the wall.", "ACCUSE", ["EGY"], ["ISR"]),
        ("Egypt attacked Israel for two days.", "ASSAULT", ["EGY"], ["ISR"]),
    ],
)
def test_parties(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        # who is accused is to have done it; who uses something does what it is for
        ("Rwanda praised Uganda for condemning Burundi.", "UGA"),
        ("Rwanda barred Uganda from condemning Burundi.", "UGA"),
        ("Rwanda used the summit to condemn Burundi.", "RWA"),
        ("After condemning Burundi, Rwanda left the summit.", "RWA"),
    ],
)
def test_who_does_what_a_complement_tells(
    text: str, doer: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    condemned = [found for found in findings.events if found.event == "ACCUSE"]
    assert [[actor.code for actor in found.actors] for found in condemned] == [[doer]]


def test_a_disclaimed_attack_has_no_author(analyser: Analyser, knowledge: Knowledge):
    text = "Hezbollah has not claimed responsibility for the attack on Cyprus."
    _, _, findings = read(text, analyser, knowledge)
    assert "ASSAULT" not in {event.event for event in findings.events}


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # who gets a right is to use it
        ("Senators gave Chad the authority to expel Malian envoys.", "SANCTION", ["TCD"], ["MLI"]),
        # whom a promise would harm, whose land lies between two, who stands at a border
        ("Chad reaffirmed its commitment to destroying Boko Haram.", "AGREE", ["TCD"], []),
        ("Chadian troops seized villages between Niger and Mali.", "ASSAULT", ["TCD"], []),
        ("Peru voiced support for building a wall on the Chilean border.", "SUPPORT", ["PER"], []),
        # called by those who suffered it
        (
            "The Rwandan genocide, in which Belgians were killed, began in April.",
            "ASSAULT",
            [],
            ["BEL"],
        ),
        ("Serbia hit back at Croatia on Tuesday.", "ACCUSE", ["SRB"], ["HRV"]),
        ("Peru's former president fired back at Narendra Modi.", "ACCUSE", ["PER"], ["IND"]),
        # where one goes to speak is not who speaks; rebels are none of the movement that they fight
        ("Danish nurses went on Facebook to praise Mali.", "SUPPORT", ["DNK"], ["MLI"]),
        ("Malian troops helped rebels fighting Islamic State.", "ASSAULT", ["MLI"], ["IMG"]),
    ],
)
def test_whom_it_concerns(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]
