"""Whose words go on behind what somebody said."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        # the comma sets it off
        ("Ghana said Togo's army was weak, and accused Benin of arming it.", ["GHA"], ["BEN"]),
        # another tense, another number
        ("The minister said Peru would lose and accused Chile of fraud.", [None], ["CHL"]),
        ("Kenya says its allies are weak and accuses Uganda of fraud.", ["KEN"], ["UGA"]),
        # nobody who speaks stands nearer
        ("The Kenyan president says the poll is fair and accuses Uganda of lying.", ["KEN"], ["UGA"]),
        # nobody accuses himself
        ("Ghana said Togo's choice to arm Mali broke a pact and accused Lome of fraud.", ["GHA"],
         ["TGO"]),
        # a subject that may have said it itself
        ("Ghana said Togo had lied and accused Benin of fraud.", ["TGO"], ["BEN"]),
    ],
)  # fmt: skip
def test_who_accuses_behind_what_was_said(
    text: str, actors: list[str], recipients: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert ("ACCUSE", actors, recipients) in [brief(found) for found in findings.events]


def test_a_past_tense_shares_no_would(analyser: Analyser, knowledge: Knowledge):
    text = "Kenya said Uganda would lose and accused Chad of lying."
    _, _, findings = read(text, analyser, knowledge)
    (event,) = (found for found in findings.events if found.event == "ACCUSE")
    assert event.aux == ()


def test_what_is_done_behind_an_accusation_is_no_part_of_it(
    analyser: Analyser, knowledge: Knowledge
):
    text = "Kenya accused Uganda of arming rebels and expelled its ambassador."
    _, _, findings = read(text, analyser, knowledge)
    assert ("SANCTION", ["KEN"], ["UGA"]) in [brief(found) for found in findings.events]
