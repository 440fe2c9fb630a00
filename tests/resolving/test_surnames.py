"""Surnames in reports without a date: what a bare one tells where others are called so."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.resolving.test_actors import actors_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Editors praised Castro on Monday.", "Castro", "CUB"),
        ("Editors praised Queen Elizabeth II on Monday.", "Elizabeth", "GBR"),
        ("Editors praised Perry on Monday.", "Perry", None),
        ("Editors in Liberia praised Perry.", "Perry", "LBR"),
        ("Editors praised Johnson on Monday.", "Johnson", None),
        ("The Labour Party praised Johnson.", "Johnson", "GBR"),
        ("Editors in Australia praised Ms Rudd.", "Ms Rudd", None),
        ("Editors in Australia praised Mr Rudd.", "Mr Rudd", "AUS"),
    ],
)
def test_a_leader_with_namesakes_needs_a_long_rule_or_his_country(
    text: str, words: str, code: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    actors = actors_of(text, words, analyser, knowledge, None)
    assert [actor.code for actor in actors] == [code]
