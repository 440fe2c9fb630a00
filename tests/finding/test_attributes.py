"""Participles that describe a person and tell no deed."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Uhuru Kenyatta thanked visiting Ugandan President Yoweri Museveni.",
            [("SUPPORT", ["KEN"], ["UGA"]), ("CONSULT", ["UGA"], ["KEN"])],
        ),
        (
            "After visiting Uhuru Kenyatta in Nairobi, Museveni left.",
            [("CONSULT", ["UGA"], ["KEN"])],
        ),
    ],
)
def test_a_guest_who_is_named_so_is_not_visited(
    text: str,
    told: list[tuple[str, list[str], list[str]]],
    analyser: Analyser,
    knowledge: Knowledge,
):
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(event) for event in findings.events] == told
