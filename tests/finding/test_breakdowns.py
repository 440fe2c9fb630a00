"""Who some of the dead are, and who is counted beside them."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.model.findings import Count
from tests.read import read

pytestmark = pytest.mark.model


def dead(text: str, analyser: Analyser, knowledge: Knowledge) -> Count:
    _, _, findings = read(text, analyser, knowledge)
    tolls = [event.size.dead for event in findings.events if event.size and event.size.dead]
    return tolls[0]


@pytest.mark.parametrize(
    ("text", "n", "parts"),
    [
        (
            "A bomb killed 12 people, including four children, in Karachi.",
            12,
            [(4, "child")],
        ),
        (
            "Shelling killed 14 civilians in Aden, among them a nurse and three girls.",
            14,
            [(1, "nurse"), (3, "girl")],
        ),
        ("Twelve villagers, seven of them women, were killed by gunmen.", 12, [(7, "woman")]),
        ("Air strikes killed 60 people, 40 of whom were civilians, in Taiz.", 60, [(40, "civilian")]),
        ("Nine soldiers were among 20 people killed by a bomb in Van.", 20, [(9, "soldier")]),
        (
            "Six people, four men and two women, were killed by gunmen in Lima.",
            6,
            [(4, "man"), (2, "woman")],
        ),
        (
            "Ten rebels and seven soldiers were killed in fighting near Goma.",
            17,
            [(10, "rebel"), (7, "soldier")],
        ),
        ("Gunmen killed a journalist and her driver in Mogadishu.", 2, [(1, "journalist"), (1, "driver")]),
        ("Rockets killed nine people and wounded 30, including five children.", 9, []),
        ("Air strikes killed 60 people, most of them fighters, in Taiz.", 60, []),
    ],
)  # fmt: skip
def test_some_of_those_counted(
    text: str, n: int, parts: list[tuple[int, str]], analyser: Analyser, knowledge: Knowledge
):
    count = dead(text, analyser, knowledge)
    assert count.n == n
    assert [(part.n, part.scope) for part in count.parts] == parts


def test_a_part_is_never_larger_than_the_whole(analyser: Analyser, knowledge: Knowledge):
    text = "A bomb killed two people, including 30 employees, in Basra."
    assert dead(text, analyser, knowledge).parts == ()
