"""Whose deed "the raid", "the move" or "a step that" is: who does what the clause beside tells."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # a noun in apposition, with its relative clause or participle
        (
            "Russian jets bombed a market in Idlib on Monday, an attack that Turkey condemned.",
            "ACCUSE", ["TUR"], ["RUS"],
        ),
        (
            "Morocco expelled dozens of activists Sunday, a decision criticised by Algeria.",
            "ACCUSE", ["DZA"], ["MAR"],
        ),
        (
            "Kenya closed its border on Thursday, a measure Mogadishu slammed as hostile.",
            "ACCUSE", ["SOM"], ["KEN"],
        ),
        (
            "Venezuela annexed the region by decree, a move Guyana's president rejected.",
            "REJECT", ["GUY"], ["VEN"],
        ),
        (
            "Libya freed six Bulgarian nurses, a move welcomed by the European Union.",
            "SUPPORT", ["EUR"], ["LBY"],
        ),
        (
            "Israel approved 900 homes in Hebron, a decision that drew criticism from Washington.",
            "ACCUSE", ["USA"], ["ISR"],
        ),
        (
            "An Egyptian jet bombed a camp in Libya in a raid condemned by Qatar.",
            "ACCUSE", ["QAT"], ["EGY"],
        ),
        # what it is called
        (
            "Ethiopia began filling its dam, a step that Egypt called a violation of its rights.",
            "ACCUSE", ["EGY"], ["ETH"],
        ),
        (
            "Sudan suspended the work of 13 agencies, a step the United Nations called deplorable.",
            "ACCUSE", ["UNO"], ["SDN"],
        ),
        # a definite noun
        (
            "Turkey sent troops into northern Iraq on Friday, and Iran denounced the incursion.",
            "ACCUSE", ["IRN"], ["TUR"],
        ),
        (
            "India tested a missile on Monday, prompting Pakistan to condemn the launch as a provocation.",
            "ACCUSE", ["PAK"], ["IND"],
        ),
        (
            "Colombia bombed a rebel camp, and Venezuela's Hugo Chavez called the raid a cowardly murder.",
            "ACCUSE", ["VEN"], ["COL"],
        ),
        ("Peru condemned the kidnapping after Ecuadorean troops abducted two of its officers.",
         "ACCUSE", ["PER"], ["ECU"]),
        # a charge is the speaker's
        (
            "Armenia said that Azerbaijan had shelled villages, a claim Baku rejected.",
            "REJECT", ["AZE"], ["ARM"],
        ),
        (
            "Nairobi accused Mogadishu of harbouring militants, a claim the Somali government denied.",
            "REJECT", ["SOM"], ["KEN"],
        ),
        # what is owed
        (
            "Chinese police detained a businessman in Beijing, and Tokyo demanded his release.",
            "REQUEST", ["JPN"], ["CHN"],
        ),
        (
            "Cuban jets shot down two civilian planes, and Washington demanded compensation.",
            "REQUEST", ["USA"], ["CUB"],
        ),
    ],
)  # fmt: skip
def test_whose_deed_is_judged(
    analyser: Analyser, knowledge: Knowledge,
    text: str, event: str, actors: list[str], recipients: list[str],
):  # fmt: skip
    assert (event, actors, recipients) in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    ("text", "event", "actors"),
    [
        # nothing forceful was done by those who met
        ("Jordan's king met Saudi Arabia's crown prince Sunday, and Egypt condemned the attack.",
         "ACCUSE", ["EGY"]),
        # the noun says itself where it belongs
        (
            "Egypt and Sudan signed an accord, and Ethiopia denounced the attack on its embassy.",
            "ACCUSE", ["ETH"],
        ),
        (
            "Kenya's president visited Uganda, and Tanzania criticised the decision to close a border.",
            "ACCUSE", ["TZA"],
        ),
        # nobody judges himself so
        ("Israeli forces shelled a port, and Israel's president condemned the attack.",
         "ACCUSE", ["ISR"]),
    ],
)  # fmt: skip
def test_who_else_acts_beside_is_not_meant(
    analyser: Analyser, knowledge: Knowledge, text: str, event: str, actors: list[str]
):
    found = told(text, analyser, knowledge)
    assert [row for row in found if row[:2] == (event, actors)] == [(event, actors, [])]
