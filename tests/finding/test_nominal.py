"""Event nouns and the words that name their sides."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The summit of Chile and Peru ended on Monday.", [("CONSULT", ["CHL", "PER"], [])]),
        ("Chile's discussion of Peru lasted an hour.", []),
        ("The Norwegian minister's discussion of Togo lasted an hour.", []),
    ],
)
def test_a_meeting_of_states_is_held_by_them_but_a_discussion_of_one_is_about_it(
    text: str, told: list[tuple[str, list[str], list[str]]],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(found) for found in findings.events] == told
