import pytest

from tests.read import read

pytestmark = pytest.mark.model


@pytest.fixture
def cues(analyser, knowledge):
    def find(text):
        _, _, found = read(text, analyser, knowledge)
        return [one.cue.exact for one in found.statements if one.cue]

    return find


@pytest.mark.parametrize(
    "text",
    [
        "The Togolese minister did not say when the troops would leave.",
        "If the king says that the truce is over, the talks will end.",
        "Niger may announce that the border is open.",
        "Brazil signed the treaty.",
        "Senegal vetoed the draft.",
    ],
)
def test_what_was_not_told_is_no_statement(cues, text):
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Brazil announced a truce.", "announced"),
        ("Brazil said that the treaty was dead.", "said"),
        ("Senegal rejected the draft as “a bad joke”.", "rejected"),
    ],
)
def test_what_was_told_is_a_statement(cues, text, cue):
    assert cues(text) == [cue]


def test_a_saying_inside_a_deed_keeps_no_voice(analyser, knowledge):
    _, _, found = read("Brazil signed the pact.", analyser, knowledge)
    assert all(event.voiced_by is None for event in found.events)
