"""What is done by deciding it."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The EU agreed to freeze the assets of 20 Chadian officials.", ("SANCTION", ["EUR"], ["TCD"])),
        ("EU ministers agreed to extend sanctions against Mali.", ("SANCTION", ["EUR"], ["MLI"])),
        ("Fiji and Samoa agreed to impose a travel ban on Tonga's rulers.", ("SANCTION", ["FJI", "WSM"], ["TON"])),
        ("The EU agreed to lift sanctions on Mali.", ("AGREE", ["EUR"], ["MLI"])),
        ("Norway agreed not to impose sanctions on Mali.", ("AGREE", ["NOR"], ["MLI"])),
        ("Fiji agreed to send doctors to Tonga.", ("AGREE", ["FJI"], ["TON"])),
        # who has brought them together is none of them
        ("Kenya and Chad agreed to a Qatari-brokered truce.", ("AGREE", ["KEN", "TCD"], [])),
        ("Kenya and Chad agreed to a truce, and six people, most of them children, have died.", ("AGREE", ["KEN", "TCD"], [])),
    ],
)  # fmt: skip
def test_states_that_agree_on_a_sanction_impose_it(
    text: str,
    told: tuple[str, list[str], list[str]],
    analyser: Analyser,
    knowledge: Knowledge,
):
    _, _, findings = read(text, analyser, knowledge)
    assert told in [brief(event) for event in findings.events]
    assert len([event for event in findings.events if event.event != "ASSAULT"]) == 1
