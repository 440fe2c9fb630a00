"""What a stand is taken on, and in which words."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        # The words of the stand itself are none of the issue's.
        ("Ministers backed by Kenya left the Somali port.", ["Ministers"]),
        ("The airline praised pilots trained by Ethiopia.", ["pilots trained by Ethiopia"]),
        ("Brazil rejected a border drawn by Bolivia.", ["border drawn by Bolivia"]),
        # What somebody is accused of is no issue beside them.
        ("Zambia accused Malawi of hiding arms.", ["Malawi"]),
        ("Finland criticised the ministers for closing the port.", ["ministers"]),
        # Whom one asks is not what one asks for.
        ("Nepal asked India for a loan.", ["loan"]),
        ("Nepal urged India to reopen the border.", ["reopen the border"]),
        ("Nepal called for fresh elections in May.", ["fresh elections"]),
        # What is cut for its length ends with a word of sense.
        (
            "Peru opposes levying any of the new yearly duties on maize from coastal farms including from its own.",
            ["levying any of the new yearly duties on maize from coastal farms"],
        ),
        # When and where it is said.
        ("Sweden led a protest in Havana.", []),
        ("Sweden called in March for an inquiry.", ["inquiry"]),
        # No words that say what it is about.
        ("Togo and Benin blamed each other.", []),
        # What should be done, and not only to what.
        ("Fiji said on Monday that Tonga should lift the embargo.", ["lift the embargo"]),
        ("Fiji said on Monday that the embargo should be lifted.", ["embargo should be lifted"]),
        ("Fiji said on Monday that the hearings should be held at once.", ["hearings"]),
        ("Fiji said on Monday that Tonga should hold fresh elections.", ["fresh elections"]),
        ("Fiji said on Monday that this must stop.", []),
    ],
)
def test_issues(text: str, issues: list[str], analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert [position.issue for position in findings.positions] == issues


def test_who_looks_into_a_thing_takes_no_side(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Ghana investigated the Togolese bank.", analyser, knowledge)
    assert [event.mode for event in findings.events] == ["investigate"]
    assert findings.positions == ()
