"""Which frame of a verb holds, by its subject and object."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Malian floods drove thousands of Chadians out of their country.",
        "A Peruvian storm forced a Chilean plane to land.",
        "A Kenyan landslide blocked the road to Uganda.",
        "The Peruvian hurricane pounded Chile.",
    ],
)
def test_calamities_use_no_force(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert not findings.events


def test_whoever_quits_talks_does_not_resign(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("The Malian rebels quit the talks with Chad.", analyser, knowledge)
    assert brief(findings.events[0]) == ("REJECT", ["MLI"], ["TCD"])
