"""Spellings of one name come to one form, and different names do not."""

import pytest

from communique.codebook.transliteration import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gaddafi", "qadhafi"),
        ("gaddafi", "khadafy"),
        ("zelensky", "zelenskiy"),
        ("yanukovych", "yanukovich"),
        ("mahmoud", "mahmud"),
        ("mohammed", "muhammad"),
        ("hussein", "husayn"),
    ],
)
def test_one_name(one: str, other: str):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("khamenei", "khomeini"), ("hasan", "husein"), ("brown", "braun")]
)
def test_two_names(one: str, other: str):
    assert folded(one) != folded(other)
