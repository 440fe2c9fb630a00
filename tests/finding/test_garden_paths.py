"""Subjects and deeds that parsers take for something else."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, codes, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru attacked Chile and Bolivia condemned it.",
            [("ASSAULT", ["PER"], ["CHL"]), ("ACCUSE", ["BOL"], ["PER"])],
        ),
        (
            "Norway is split, with Russia backing Serbia and Turkey supporting Kosovo.",
            [("SUPPORT", ["RUS"], ["SRB"]), ("SUPPORT", ["TUR"], ["XKX"])],
        ),
        (
            "Peru praised Chile and Bolivia and condemned Iran.",
            [("SUPPORT", ["PER"], ["CHL", "BOL"]), ("ACCUSE", ["PER"], ["IRN"])],
        ),
    ],
)
def test_the_second_of_two_clauses_has_its_own_subject(
    text: str, told: list[object], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(found) for found in findings.events] == told


def test_a_shooting_is_not_the_deed_of_who_answers_it(analyser: Analyser, knowledge: Knowledge):
    text = (
        "Twitter opened a hotline after Sunday evening's deadly shooting in a packed Nairobi hotel."
    )
    _, _, findings = read(text, analyser, knowledge)
    assert [codes(found.actors) for found in findings.events] in ([], [[]])
