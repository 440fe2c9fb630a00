"""A land at war does nothing by it."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import codes, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ethiopia's war has killed more than 80,000 people since 2020.", []),
        ("Ethiopia's war left 80,000 people dead.", []),
        ("Ethiopia's war on Somalia has killed 80,000 people.", ["ETH"]),
    ],
)
def test_whose_war_it_is(text: str, actors: list[str], analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert codes(event.actors) == actors
