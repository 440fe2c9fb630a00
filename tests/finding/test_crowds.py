"""How many people took part in a protest, through the real stages."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "n", "qualifier"),
    [
        ("At least 300 students demonstrated against the Chilean government.", 300, "at least"),
        ("Some 2,000 Polish miners marched against the European Union.", 2000, "about"),
        ("The Kenyan opposition held a rally of 5,000 people in Mombasa.", 5000, None),
    ],
)
def test_a_crowd_is_counted(
    text: str, n: int, qualifier: str | None, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    (size,) = [event.size for event in findings.events if event.event == "PROTEST"]
    assert size
    assert size.participants
    assert (size.participants.n, size.participants.qualifier) == (n, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "Students demonstrated against the Chilean government.",
        "Malian soldiers killed 40 villagers.",
        "Some 20 ministers condemned the Polish government.",
    ],
)
def test_nobody_else_is(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events
    assert all(event.size is None or not event.size.participants for event in findings.events)
