"""Which actors a phrase stands for."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # two nations before one noun
        ("Heavy Turkish and Iraqi strikes hit Qatar.", "ASSAULT", ["TUR", "IRQ"], ["QAT"]),
        ("Peru seized Chilean and Bolivian ships.", "COERCE", ["PER"], ["CHL", "BOL"]),
        # what is counted
        ("Two of the Kenyan ministers praised Uganda.", "SUPPORT", ["KEN"], ["UGA"]),
        # whose office it is
        ("President Paul Kagame's office condemned Iran.", "ACCUSE", ["RWA"], ["IRN"]),
        ("The office of the Kenyan prime minister condemned Iran.", "ACCUSE", ["KEN"], ["IRN"]),
        # who is named beside a plural
        ("Two neighbours, Kenya and Uganda, condemned Iran.", "ACCUSE", ["KEN", "UGA"], ["IRN"]),
        # the known one beside the unknown one
        ("Togo, a country fighting Ghana, left the talks.", "ASSAULT", ["TGO"], ["GHA"]),
        # whose raids they are believed to be
        (
            "Mali was hit by air strikes believed to be carried out by the Algerian air force.",
            "ASSAULT", ["DZA"], ["MLI"],
        ),
        # raids that stand for whose they are
        ("Libya was backed by Egyptian-led coalition air strikes.", "AID", ["EGY"], ["LBY"]),
    ],
)  # fmt: skip
def test_parties(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]
