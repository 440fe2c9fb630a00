"""Whom blame, refusals, requests and threats are meant for, in the constructions of news agencies."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # charges in apposition, which parsers take for a verb
        (
            "Angola accused Zambia of arming rebels, charges that an official in Lusaka dismissed as lies.",
            "REJECT", ["ZMB"], ["AGO"],
        ),
        (
            "Amnesty International accused Tunisia of torture, charges which the government in Tunis rejected.",
            "REJECT", ["TUN"], ["NGO"],
        ),
        # what a clause behind a comma judges
        ("Chad declared a truce, which Sudan dismissed as a trick.", "REJECT", ["SDN"], ["TCD"]),
        (
            "Despite Togo's announcement of a ceasefire, which Ghana dismissed as a ploy, shelling went on.",
            "REJECT", ["GHA"], ["TGO"],
        ),
        # deeds that an accuser speaks of, and what they are called
        (
            "Israeli jets bombed a reactor, and Syria complained that the attack was unprovoked.",
            "ACCUSE", ["SYR"], ["ISR"],
        ),
        (
            "Kenya recognised Somaliland on Monday, Mogadishu calling the step illegal.",
            "ACCUSE", ["SOM"], ["KEN"],
        ),
        ("Syria called the Israeli raid a declaration of war.", "ACCUSE", ["SYR"], ["ISR"]),
        ("Ghana deplored the jail terms handed down by a Nigerian court.", "ACCUSE", ["GHA"], ["NGA"]),
        ("Merkel took a swipe at Hungary's government.", "ACCUSE", ["DEU"], ["HUN"]),
        ("Japan will take China to the WTO over curbs on rare earths.", "ACCUSE", ["JPN"], ["CHN"]),
        # a gerund that leads on is no doer
        ("Kenya accepted a plan for settling a dispute with Uganda.", "AGREE", ["KEN"], ["UGA"]),
        # each of two
        (
            "Iran and Iraq traded fire, each accusing the other of shooting first.",
            "ACCUSE", ["IRN", "IRQ"], [],
        ),
        # the neighbour
        (
            "Jordan and Kuwait cut ties with Qatar, accusing their Gulf neighbour of bankrolling militants.",
            "ACCUSE", ["JOR", "KWT"], ["QAT"],
        ),
        # refusals
        (
            "The Kenyan government rejected as baseless on Friday Uganda's claims that it was arming rebels.",
            "REJECT", ["KEN"], ["UGA"],
        ),
        ("Poland dismissed as propaganda Belarus's charge.", "REJECT", ["POL"], ["BLR"]),
        ("Rwanda brushed aside Congolese assurances.", "REJECT", ["RWA"], ["COD"]),
        ("Rwanda's president scrapped a trip to Kampala.", "REJECT", ["RWA"], ["UGA"]),
        (
            "Kenya's Supreme Court threw out a petition by the opposition.",
            "REJECT", ["KEN"], ["KEN"],
        ),
        ("China said it would neither sign nor ratify the accord with Japan.", "REJECT", ["CHN"], ["JPN"]),
        ("Afghanistan refused to hand over Osama bin Laden.", "REJECT", ["AFG"], []),
        # requests
        ("French troops landed in Chad at Mali's request.", "REQUEST", ["MLI"], ["FRA"]),
        ("At the request of Washington, Pakistan arrested three Saudis.", "REQUEST", ["USA"], ["PAK"]),
        (
            "Kenya demanded for the first time that Uganda's Yoweri Museveni step down.",
            "REQUEST", ["KEN"], ["UGA"],
        ),
        (
            "France urged Mali to hold talks and Niger to open the border.",
            "REQUEST", ["FRA"], ["MLI", "NER"],
        ),
        ("The Czech presidency of the EU urged Russia to withdraw.", "REQUEST", ["EUR"], ["RUS"]),
        # threats
        (
            "Washington said it might impose sanctions if Syria did not change course.",
            "THREATEN", ["USA"], ["SYR"],
        ),
        (
            "North Korea warned that a South Korean incursion would be considered a declaration of war.",
            "THREATEN", ["PRK"], ["KOR"],
        ),
        (
            "Iran warned that an Israeli strike would be answered with missiles and fire.",
            "THREATEN", ["IRN"], ["ISR"],
        ),
        (
            "Israel's defence minister declared that Hamas would pay a heavy price.",
            "THREATEN", ["ISR"], ["PSE"],
        ),
        ("The Kenyan president warned that Somalia would regret the attack.", "THREATEN", ["KEN"], ["SOM"]),
        (
            "Taliban leaders warned that Britain would pay for its role in the killing.",
            "THREATEN", ["AFG"], ["GBR"],
        ),
    ],
)  # fmt: skip
def test_whom_it_is_meant_for(
    text: str,
    event: str,
    actors: list[str],
    recipients: list[str],
    analyser: Analyser,
    knowledge: Knowledge,
):
    assert (event, actors, recipients) in told(text, analyser, knowledge)


@pytest.mark.parametrize(
    ("text", "event", "recipient"),
    [
        # another's friends and enemies are not his own
        ("Kenya accused Iran's allies of arming the rebels.", "ACCUSE", "IRN"),
        ("Iran's president accused the country's enemies of plotting.", "ACCUSE", "IRN"),
        # nobody foresees harm to others by saying so, nor is any price one for a deed
        ("Analysts said Greece would pay a heavy price for leaving the euro.", "THREATEN", "GRC"),
        ("Mali's premier said consumers would pay a higher price for bread.", "THREATEN", "MLI"),
        ("Germany said France would pay for the bridge.", "THREATEN", "FRA"),
        ("Jordan said tourism could suffer if Israel annexed the valley.", "THREATEN", "ISR"),
        # who leaves threatens those who should act, not those whom he would leave
        (
            "Spain said it would pull its troops out of Iraq unless the United Nations took charge.",
            "THREATEN", "IRQ",
        ),
        # what is asked is no place
        ("French troops landed in Chad at Mali's request.", "MOBILIZE", "MLI"),
        ("Kenya sent troops at the urging of the United States.", "MOBILIZE", "USA"),
        # arms are aimed, too
        ("In Gaza two snipers took aim at Israeli soldiers.", "ACCUSE", "ISR"),
        # who is to be opposed gets no promise
        ("Kenya and Uganda agreed to work together against Togo.", "AGREE", "TGO"),
        # the order is the move, not that they should leave
        ("Iraq ordered American teachers to leave, and the AU condemned the move.", "ACCUSE", "USA"),
        # who acts next is not blamed
        ("Russia annexed the region, Berlin condemning the step and Paris demanding talks.", "ACCUSE", "FRA"),
        # of three one is nobody's only neighbour
        ("Peru thanked Chile and Bolivia for the help and warned its neighbour.", "THREATEN", "CHL"),
    ],
)  # fmt: skip
def test_whom_it_is_not_meant_for(
    text: str, event: str, recipient: str, analyser: Analyser, knowledge: Knowledge
):
    found = told(text, analyser, knowledge)
    assert not [1 for told, _, meant in found if told == event and recipient in meant]
