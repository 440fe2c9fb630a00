"""Instruments and the stages they are said to be at."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import codes, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "title", "stage"),
    [
        ("Ghana and Togo signed a fisheries treaty.", "fisheries treaty", "signed"),
        ("The Assembly adopted Resolution 3379.", "Resolution 3379", "adopted"),
        ("The Nairobi accord took effect in May.", "Nairobi accord", "in_force"),
        ("Rebels in Chad violated the truce.", "truce", "breached"),
        (
            "The rebels in Chad are no longer bound by the Sirte accord.",
            "Sirte accord",
            "repudiated",
        ),
        ("Rebels in Chad shelled a town despite the truce.", "truce", "breached"),
        ("A peace plan presented by Norway failed.", "peace plan", "presented"),
    ],
)
def test_stage(text: str, title: str, stage: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    (agreement,) = findings.agreements
    assert (agreement.title, agreement.stage) == (title, stage)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo may sign a fisheries treaty.",
        "Ghana urged Togo to sign the fisheries treaty.",
        "Ghana and Togo did not sign the fisheries treaty.",
    ],
)
def test_a_stage_only_wanted_or_denied_is_not_reached(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [agreement.stage for agreement in findings.agreements] == [None]


def test_signatories_are_parties(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Ghana and Togo signed a fisheries treaty.", analyser, knowledge)
    assert codes(findings.agreements[0].parties) == ["GHA", "TGO"]


def test_a_plan_without_a_name_is_no_instrument(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("The plan was welcomed by Norway.", analyser, knowledge)
    assert findings.agreements == ()
