"""Promises of harm are threats, though no frame tells of the harm; promises of other things are not."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya pledged to hit back at Al-Shabaab militants.", ("THREATEN", ["KEN"], ["SOM"])),
        ("Ethiopia vowed to respond to any attack by Eritrea.", ("THREATEN", ["ETH"], ["ERI"])),
        ("Hezbollah vowed to teach Israel a lesson.", ("THREATEN", ["LBN"], ["ISR"])),
        ("Chad's president vowed to make Libya pay.", ("THREATEN", ["TCD"], ["LBY"])),
        ("Rwanda vowed to keep fighting Ugandan troops.", ("THREATEN", ["RWA"], ["UGA"])),
        ("Chad vowed to step up attacks on Libyan soldiers.", ("THREATEN", ["TCD"], ["LBY"])),
        ("Kenya promised to track down Ugandan rebels.", ("THREATEN", ["KEN"], ["UGA"])),
        # no harm
        ("Ghana pledged to continue sending troops to Liberia.", ("AGREE", ["GHA"], ["LBR"])),
        ("Egypt vowed to respond to the needs of Libyan refugees.", ("AGREE", ["EGY"], ["LBY"])),
        ("Peru promised to step up the search for two Chilean pilots.", ("AGREE", ["PER"], ["CHL"])),
        ("Sweden's premier vowed to defeat unemployment.", ("AGREE", ["SWE"], [])),
        ("Chile's president vowed to learn the lessons of the quake.", ("AGREE", ["CHL"], [])),
    ],
)  # fmt: skip
def test_who_vows_to_hurt_somebody_threatens_him(
    text: str,
    told: tuple[str, list[str], list[str]],
    analyser: Analyser,
    knowledge: Knowledge,
):
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(event) for event in findings.events] == [told]
