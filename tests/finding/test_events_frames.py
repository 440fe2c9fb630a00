"""Frames told apart by what stands beside their verb: a dead village, a pact of truce, support that is withdrawn."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chadian troops launched an assault that left 200 villagers dead.",
            ("ASSAULT", ["TCD"], ["TCD"]),
        ),
        (
            "Togolese and Ghanaian troops violated the ceasefire agreement.",
            ("ASSAULT", ["TGO", "GHA"], []),
        ),
        (
            "Three hundred tourists were evacuated from Yemen by Japan.",
            ("AID", ["JPN"], [None]),
        ),
        (
            "The Norwegian premier withdrew her support for the Kenyan president.",
            ("REJECT", ["NOR"], ["KEN"]),
        ),
        ("Kenya's president offered to resign.", ("CONCEDE", ["KEN"], [])),
        ("Chad's president ordered troops into Mali.", ("MOBILIZE", ["TCD"], ["MLI"])),
        ("Chad's president committed troops to the fight.", ("MOBILIZE", ["TCD"], [])),
        (
            "Saudi hackers launched cyber attacks on the Iranian government.",
            ("COERCE", ["SAU"], ["IRN"]),
        ),
        (
            "Kenya extended its sympathy and support to Turkey's government.",
            ("SUPPORT", ["KEN"], ["TUR"]),
        ),
        ("Kenya set a deadline for Uganda.", ("THREATEN", ["KEN"], ["UGA"])),
        ("The Kenyan president dismissed the police chief.", ("SANCTION", ["KEN"], ["KEN"])),
        ("The Kenyan president sacked the army chief.", ("SANCTION", ["KEN"], ["KEN"])),
        ("The Kenyan president fired the police chief.", ("SANCTION", ["KEN"], ["KEN"])),
        (
            "A Kenyan court dismissed the case against two Ugandan officers.",
            ("CONCEDE", ["KEN"], ["UGA"]),
        ),
        ("Mali ordered the Danish ambassador to leave.", ("SANCTION", ["MLI"], ["DNK"])),
        ("Mali's junta told the Danish envoy to leave.", ("SANCTION", ["MLI"], ["DNK"])),
        ("Kenya slapped duties on imports from Uganda.", ("SANCTION", ["KEN"], ["UGA"])),
        ("Kenya fired warning shots at a Ugandan boat.", ("MOBILIZE", ["KEN"], ["UGA"])),
        ("Kenya hit Uganda with tariffs.", ("SANCTION", ["KEN"], ["UGA"])),
        ("Kenya backed away from its promise.", ("REJECT", ["KEN"], [])),
        ("The Kenyan army pressed its offensive in Somalia.", ("ASSAULT", ["KEN"], ["SOM"])),
        ("Kenya pressed Uganda on trade.", ("REQUEST", ["KEN"], ["UGA"])),
        ("Kenya recognised the Somali opposition.", ("SUPPORT", ["KEN"], ["SOM"])),
        ("The Kenyan president dismissed the governor as a clown.", ("REJECT", ["KEN"], ["KEN"])),
        ("Chile took in nine families from Peru.", ("AID", ["CHL"], ["PER"])),
        ("Peru opened its border to refugees from Chile.", ("AID", ["PER"], [None])),
        ("The Kenyan president was critical of Uganda.", ("ACCUSE", ["KEN"], ["UGA"])),
    ],
)
def test_what_is_told(
    text: str,
    told: tuple[str, list[str | None], list[str | None]],
    analyser: Analyser,
    knowledge: Knowledge,
):
    _, _, findings = read(text, analyser, knowledge)
    assert told in [brief(event) for event in findings.events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The recession hit Peru's exporters.", "ASSAULT"),
        ("Nigeria's government fights malaria.", "ASSAULT"),
        ("Chile's minister was slapped with a lawsuit by the Peruvian union.", "ASSAULT"),
        ("Peru's president declared a state of emergency after the flood.", "COERCE"),
        ("Kenya set a new deadline for repairs.", "THREATEN"),
        ("The Rwandan rebels met fierce resistance from Burundian troops.", "CONSULT"),
        ("Peru's party spent money to defend the seat.", "SUPPORT"),
        ("Kenyan officials recognised his Ugandan accent.", "SUPPORT"),
        ("The Kenyan army pressed on with its offensive.", "REQUEST"),
        ("Kenya's exports were hit by Ugandan tariffs.", "ASSAULT"),
        ("Kenya bombarded Uganda with questions.", "ASSAULT"),
        ("The Kenyan candidate holds wide appeal to young voters.", "REQUEST"),
        ("The Kenyan firm received Ugandan clearance to sail.", "CONSULT"),
        ("Kenya's government will fight against COVID-19.", "ASSAULT"),
        ("The UN warned Kenyans against travel to Uganda.", "THREATEN"),
        # an object of its own leaves the preposition to place and time
        ("Police took nine people in raids in Peru.", "AID"),
        ("The senator called it unfair on Twitter for Chile to accept.", "REQUEST"),
        ("Peru opened its border to tourists from Chile.", "AID"),
        # what is made known is not set free
        ("The release of emails from the Peruvian ministry angered Chile.", "RETREAT"),
        ("Kenya's party released a video, and Uganda's president was angry.", "RETREAT"),
        # words answered with words, others whom one rallies or woos, money that migrants send home
        ("Peru's premier fired back at the Chilean foreign minister.", "ASSAULT"),
        ("The Spanish premier is rallying allies against the Portuguese plan.", "PROTEST"),
        ("Ghana's party was targeting young voters in Togo.", "ASSAULT"),
        ("Malian migrants in France sent money to Mali.", "AID"),
        # what is devoted and not promised; hit by a car; one's own forces; a question put to voters
        ("Finland's teachers committed a great amount of time to Estonian pupils.", "AGREE"),
        ("A drunken driver struck a Ghanaian student in Nigeria.", "ASSAULT"),
        ("Peru's king approved special forces to help rebels in Chile.", "SUPPORT"),
        ("Peru's premier said voters would decide whether Chile should leave.", "REQUEST"),
        # predicates with their prepositions
        ("Russia's involvement is critical to the talks.", "ACCUSE"),
        ("The Malian troops stayed for a week.", "SUPPORT"),
    ],
)
def test_what_is_not_told(text: str, event: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert event not in {found.event for found in findings.events}
