"""Whom a deed is done to, meant for, asked of or charged with."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # between whom a pact is struck
        (
            "The deal, struck between Peru and Chile, was negotiated by the Bolivian government.",
            "CONSULT", ["BOL", "PER", "CHL"], [],
        ),
        # whom a wider deal is made with
        (
            "Peru agreed to cut its tariffs as part of talks on updating its trade pact with Chile.",
            "AGREE", ["PER"], ["CHL"],
        ),
        # who is given something, not what, and nobody that is only to come into being
        ("Iran agreed to give UN inspectors access to eight of its palaces.", "AGREE", ["IRN"], ["UNO"]),
        ("Ghana agreed to form a new company.", "AGREE", ["GHA"], []),
        # harm that is refused is aimed at nobody
        ("Kenya refused to put blame on Uganda.", "REJECT", ["KEN"], []),
        ("Kenya refused to certify that Uganda was in compliance.", "REJECT", ["KEN"], ["UGA"]),
        # whom a loan is for is not asked for it
        ("Ghana is urging loans for Nigerian farmers.", "REQUEST", ["GHA"], []),
        ("Ghana blamed the raid on Togo.", "ACCUSE", ["GHA"], ["TGO"]),
        # whom protesters address
        ("Students began a march in Accra to condemn Togo.", "PROTEST", ["GHA"], ["TGO"]),
        # who is answered by a denial
        ("Egypt accused Ethiopia, which denied the charge.", "REJECT", ["ETH"], ["EGY"]),
        # whose deed is charged or draws protests
        ("Kenya renewed its accusation of an Ethiopian and Sudanese plot.", "ACCUSE", ["KEN"], ["ETH", "SDN"]),
        ("The Sudanese president's announcement drew criticism from Egypt.", "ACCUSE", ["EGY"], ["SDN"]),
    ],
)  # fmt: skip
def test_recipients(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]
