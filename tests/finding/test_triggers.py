"""Which preposition is a verb's own, and what is a word of another deed."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the day, and what stands before the verb, is not what it calls on
        ("Kenya's president called Chad's president on Monday to discuss the war.", ["CONSULT"]),
        ("On May 3, Ghana's president called Togo's president to thank him.", ["CONSULT"]),
        ("Kenya called on Chad to free the sailors.", ["REQUEST"]),
        ("In June, Kenya's lawyers gave Chad's judges an answer.", []),
        # what is shown is no rally
        ("The Kenyan refusal demonstrates that Chad is isolated.", []),
        ("Thousands demonstrated against the Kenyan government.", ["PROTEST"]),
        # a demand that is met, a deal that is agreed, a deadline that is set
        ("Chad bowed to Kenyan demands.", ["CONCEDE"]),
        ("Kenya agreed to a deal with Chad.", ["SUPPORT"]),
        ("Kenya agreed to a ceasefire deal with Chad.", ["AGREE"]),
        ("Kenya gave Chad until Friday to open the border.", ["THREATEN"]),
        # what is handed to who asks for it
        ("Kenya gave intelligence to Chad.", ["COOPERATE"]),
        # the price of what is refused is not told as done
        ("Chad will not free the sailors until Kenya lifts the sanctions.", ["REJECT"]),
    ],
)
def test_events_told(text: str, told: list[str], analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert [event.event for event in findings.events] == told


@pytest.mark.parametrize(
    ("text", "event", "mode"),
    [
        ("Kenya expelled foreign aid workers.", "SANCTION", "expel"),
        ("Kenya expelled Chadian migrants.", "COERCE", "deport"),
        ("Kenya's government ordered the newspaper to suspend publication.", "COERCE", "censor"),
    ],
)
def test_by_whom_it_is_done_to(
    text: str, event: str, mode: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [(one.event, one.mode) for one in findings.events] == [(event, mode)]
