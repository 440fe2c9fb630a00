"""Threats by what would follow: said, vowed, warned of, or held out beside an order."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        # one's own answer
        ("Syria warned that it would retaliate for the Israeli raid.", ["SYR"], ["ISR"]),
        ("Greece said it would go to war if Turkey seized the islet.", ["GRC"], ["TUR"]),
        ("Nepal's Maoists warned they would return to war if the king clung to power.", ["NPL"], ["NPL"]),
        (
            "Russia summoned the Polish envoy on Monday and warned that it would retaliate.",
            ["RUS"], ["POL"],
        ),
        ("Kim Jong Un said his troops would wipe out South Korea if provoked.", ["PRK"], ["KOR"]),
        # what provokes it
        ("Pakistan warned that any Indian incursion would draw a swift reply.", ["PAK"], ["IND"]),
        (
            "Turkey said any violation of its airspace by Syrian planes would be met with force.",
            ["TUR"], ["SYR"],
        ),
        ("The US president vowed that North Korea would be met with fire and fury.", ["USA"], ["PRK"]),
        # vows
        ("Hamas vowed to make Israel pay a heavy price for the killing.", ["PSE"], ["ISR"]),
        # orders with an alternative, and with a time
        ("Washington told Khartoum to disarm the militias or face sanctions.", ["USA"], ["SDN"]),
        ("ECOWAS gave Niger's junta a week to reinstate the president.", ["IGO"], ["NER"]),
        # warnings of one's own answer, and threats that answer a deed
        (
            "Israel's prime minister warned of a harsh response if rockets were fired from Gaza.",
            ["ISR"], ["PSE"],
        ),
        (
            "China threatened unspecified countermeasures after the United States sold missiles to Taiwan.",
            ["CHN"], ["USA"],
        ),
    ],
)  # fmt: skip
def test_harm_held_out(
    analyser: Analyser, knowledge: Knowledge,
    text: str, actors: list[str], recipients: list[str],
):  # fmt: skip
    assert ("THREATEN", actors, recipients) in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said an Israeli strike on Iran would provoke retaliation.",
        "The UN warned that any attack on Goma would trigger a humanitarian disaster.",
        "Economists warned that Britain would face sanctions.",
        "Brazil said it would respond to the request within days.",
        "The premier said the Kenyan army would respond swiftly to the floods.",
        "Chad said it would take part in the talks with Niger.",
        "Peru met with Chile over the fire.",
        "Ghana gave Togo a week of talks.",
    ],
)
def test_harm_foreseen_or_none(analyser: Analyser, knowledge: Knowledge, text: str):
    assert "THREATEN" not in [row[0] for row in told(text, analyser, knowledge)]
