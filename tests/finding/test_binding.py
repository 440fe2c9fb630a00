"""Object pronouns stand for somebody other than the doer of their verb."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "doer", "recipient"),
    [
        (
            "Angela Merkel opposed Emmanuel Macron in Berlin, accusing him of weakness.",
            "accusing",
            "DEU",
            "FRA",
        ),
        ("Kenya broke with Sudan, accusing it of arming rebels.", "accusing", "KEN", "SDN"),
    ],
)
def test_an_object_pronoun_is_not_the_doer(
    text: str, trigger: str, doer: str, recipient: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    (event,) = (
        event
        for event in findings.events
        if text[event.citation.trigger.start : event.citation.trigger.end] == trigger
    )
    assert [actor.code for actor in event.actors] == [doer]
    assert [actor.code for actor in event.recipients] == [recipient]
