"""Negation reaches only what it denies."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        # undone twice is done
        ("Peru did not fail to condemn Chile.", "ACCUSE", ()),
        ("Kenya has not denied that its troops attacked Somalia.", "ASSAULT", ()),
        # undone once
        ("Chad failed to attack Libya.", "ASSAULT", ("negation",)),
        ("The governor denied that troops shot protesters.", "ASSAULT", ("negation",)),
        ("The talks between Peru and Chile did not take place.", "CONSULT", ("negation",)),
        # a deed that is known does not share the denial of another verb
        ("Peru did not mention the attack on Chad by rebels.", "ASSAULT", ()),
        ("Chile may not survive Bolivia's invasion of Peru.", "ASSAULT", ()),
        # what should be left undone
        ("France said Turkey should not invade Cyprus.", "REQUEST", ("negation",)),
        ("France said Turkey should withdraw from Cyprus.", "REQUEST", ()),
    ],
)
def test_negation_reaches_what_it_denies(
    text: str, event: str, aux: tuple[str, ...], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [e.aux for e in findings.events if e.event == event] == [aux]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya announced planned talks with Somalia.",
        "Kenya proposed talks with Somalia.",
        "Kenya announced upcoming negotiations with Somalia.",
    ],
)
def test_talks_to_come_are_an_agreement_to_hold_them(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [event.event for event in findings.events] == ["AGREE"]
