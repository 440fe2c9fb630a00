"""Whom violence hits where no name tells it: people who are only counted, holders of places, victims of the outcome."""

import pytest

from communique.finding.victims import holders
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        # people without a name or an office
        ("A gunman in Nairobi stabbed one person and wounded six others.", [("one person", "CVL")]),
        ("Kenyan police shot an unarmed man.", [("unarmed man", "CVL")]),
        ("Nigerian jets struck a camp, leaving dozens dead.", [("dozens", "CVL")]),
        # who is hit is not the thing that is thrown, nor a counted thing
        ("Rebels in Chad fired dozens of mortar rounds.", []),
        # who holds the place
        (
            "Jets pounded districts held by rebels in eastern Kano on Friday.",
            [("rebels", "REB")],
        ),
        ("Sudanese jets struck the rebel-held town of Kauda.", [("rebel", "REB")]),
        ("Kenyan troops besieged a militant-held suburb.", [("militant", "REB")]),
        ("The army dropped bombs on Taliban-held districts.", [("Taliban", "REB")]),
        # but whom the violence hits goes before
        (
            "Sudanese raids on a rebel-held town killed nine civilians.",
            [("nine civilians", "CVL")],
        ),
        # who is only made use of is not hit
        ("Two Malian families carried out attacks in Bamako, using children.", [("Bamako", None)]),
        # those among whom it went off
        (
            "A bomber detonated an explosive belt among rebels near Mosul.",
            [("rebels", "REB")],
        ),
        # what is told of them by another verb
        ("Four Kenyan monks were reported killed in Nairobi.", [("Four Kenyan monks", "REL")]),
        # two verbs of one kind share their object
        ("Ugandan soldiers shot and wounded a farmer.", [("a farmer", "AGR")]),
    ],
)
def test_whom_violence_hits(
    text: str, recipients: list[tuple[str, str]], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    hit = findings.events[0].recipients if findings.events else ()
    assert [(actor.entity_text, actor.sector) for actor in hit] == recipients


def test_their_control_is_of_those_just_named(analyser: Analyser, knowledge: Knowledge):
    text = (
        "Chad stepped up its fight against the jihadists with raids on areas under their control."
    )
    analysis, grounding, _ = read(text, analyser, knowledge)
    areas = next(token.i for token in analysis.tokens if token.text == "areas")
    (party,) = holders(analysis, grounding, (areas,))
    assert party.actors[0].sector == "REB"


def test_those_hit_with_others_are_of_their_country(analyser: Analyser, knowledge: Knowledge):
    text = "Kenyan rebels killed nine Ugandan soldiers and wounded dozens."
    _, _, findings = read(text, analyser, knowledge)
    assert [event.recipients[0].code for event in findings.events] == ["UGA", "UGA"]
