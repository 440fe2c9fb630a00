"""How many were killed, hurt or arrested."""

import pytest

from communique.codebook.sizes import number_of
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read


@pytest.mark.parametrize(
    ("words", "n"),
    [
        (("12",), 12),
        (("1,200",), 1200),
        (("thirty", "-", "four"), 34),
        (("two", "dozen"), 24),
        (("five", "thousand", "two", "hundred"), 5200),
        (("several",), None),
    ],
)
def test_numbers_in_figures_and_words(words: tuple[str, ...], n: int | None):
    assert number_of(words) == n


@pytest.mark.model
def test_dead_and_injured_of_one_attack(analyser: Analyser, knowledge: Knowledge):
    text = "Gunmen in Nigeria killed at least 12 people and wounded 30 villagers."
    _, _, findings = read(text, analyser, knowledge)
    size = findings.events[0].size
    assert size is not None
    assert size.dead is not None
    assert (size.dead.n, size.dead.qualifier) == (12, "at least")
    assert size.injured is not None
    assert size.injured.n == 30


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "dead", "injured"),
    [
        ("Gunmen killed three people and wounded at least 14 others in Diffa.", 3, 14),
        ("Three soldiers were killed and 14 wounded by rebel rocket fire on Goma.", 3, 14),
        ("A rocket attack on Aden caused the deaths of three people.", 3, None),
        ("An explosion in Ankara claimed three victims.", 3, None),
        ("Three nurses lost their lives in a grenade attack in Bujumbura.", 3, None),
        ("Police clashed with students in Dhaka and 14 officers sustained injuries.", None, 14),
    ],
)
def test_who_dies_and_who_is_hurt(
    text: str, dead: int | None, injured: int | None, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    size = findings.events[0].size
    assert size is not None
    assert (size.dead.n if size.dead else None) == dead
    assert (size.injured.n if size.injured else None) == injured
