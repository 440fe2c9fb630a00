"""What somebody and his deeds are called, and what is said of them."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # names
        ("Venezuela's president described the Colombian government as a puppet of Washington.",
         "ACCUSE", ["VEN"], ["COL"]),
        ("The UN envoy described Sudan's bombing of Darfur as a crime against humanity.",
         "ACCUSE", ["UNO"], ["SDN"]),
        ("Turkey branded Israel a terrorist state.", "ACCUSE", ["TUR"], ["ISR"]),
        ("George W. Bush called Iran an axis of evil.", "ACCUSE", ["USA"], ["IRN"]),
        ("Norwegian monitors declared Zimbabwe's election neither free nor fair.",
         "ACCUSE", ["NOR"], ["ZWE"]),
        ("London held Tehran responsible for the seizure of the tanker.", "ACCUSE", ["GBR"], ["IRN"]),
        # predicates
        ("Spain's foreign minister said Britain's decision to build a reef was unacceptable.",
         "ACCUSE", ["ESP"], ["GBR"]),
        ("Cuba said on Tuesday that the US embargo was genocide.", "ACCUSE", ["CUB"], ["USA"]),
        ("The White House is deeply disappointed with Pakistan over the escape.",
         "ACCUSE", ["USA"], ["PAK"]),
        # envoys called in, and complaints that name who suffered
        ("China reacted furiously, calling in Norway's ambassador in Beijing.",
         "ACCUSE", ["CHN"], ["NOR"]),
        ("Britain protested to China on Monday over the arrest of a Kenyan activist.",
         "ACCUSE", ["GBR"], ["CHN"]),
        # whom an accusation, a call or an appeal was meant for that somebody rejects
        ("Venezuela rejected US accusations that it was sheltering rebels.",
         "ACCUSE", ["USA"], ["VEN"]),
        ("Sri Lanka rebuffed Norwegian calls for a ceasefire on Monday.", "REQUEST", ["NOR"], ["LKA"]),
        ("Kenya sent troops across the border despite appeals by the African Union for restraint.",
         "REQUEST", ["IGO"], ["KEN"]),
        ("Macedonia's parliament rejected a name change demanded by Greece.",
         "REQUEST", ["GRC"], ["MKD"]),
        ("Greece refused to cut pensions as demanded by the European Commission.",
         "REJECT", ["GRC"], ["EUR"]),
        ("Greece refused to cut pensions as demanded by the European Commission.",
         "REQUEST", ["EUR"], ["GRC"]),
        ("Iraq agreed to hand over documents after the UN demanded access to its weapons sites.",
         "REQUEST", ["UNO"], ["IRQ"]),
        ("Russian jets bombed a port, and Kyiv demanded that Moscow pay compensation.",
         "REQUEST", ["UKR"], ["RUS"]),
        ("The UN's rights chief condemned Sudan's air raids and called on its government to halt them.",
         "REQUEST", ["UNO"], ["SDN"]),
        # refusals
        ("Jordan has no intention of restoring ties with Damascus.", "REJECT", ["JOR"], ["SYR"]),
        ("Poland said it could not accept the EU plan to share out refugees.",
         "REJECT", ["POL"], ["EUR"]),
        ("Sudanese officials said they would not allow UN troops into Darfur.",
         "REJECT", ["SDN"], ["UNO"]),
        ("Turkey warned that talks would fail, and turned down a Dutch offer.",
         "REJECT", ["TUR"], ["NLD"]),
        # time given to envoys expels them; armed resistance is a fight
        ("Chad gave all Libyan diplomats 48 hours to leave.", "SANCTION", ["TCD"], ["LBY"]),
        ("South African troops ran into fierce resistance from Angolan rebels.",
         "ASSAULT", ["AGO"], ["ZAF"]),
    ],
)  # fmt: skip
def test_words_against_somebody(
    analyser: Analyser, knowledge: Knowledge,
    text: str, event: str, actors: list[str], recipients: list[str],
):  # fmt: skip
    assert (event, actors, recipients) in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "Mexico called the agreement with Canada a success.",
        "Chile described Peru as a friend.",
        "France described the villagers as victims of Syrian crimes.",
        "Bolivia said its own proposal was unacceptable to many.",
        "Denmark said the situation in Syria was unacceptable.",
        "Argentina's president said she would complain to the United Nations.",
    ],
)
def test_nobody_is_accused(analyser: Analyser, knowledge: Knowledge, text: str):
    found = told(text, analyser, knowledge)
    assert [row for row in found if row[0] == "ACCUSE" and row[2]] == []
