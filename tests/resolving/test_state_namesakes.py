"""Provinces that bear a state's name."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from communique.resolving import resolve
from tests.build import make_report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Storms destroyed homes in Georgia and Florida.", None),
        ("Texas and Ohio voted in March. Storms destroyed homes in Georgia.", None),
        ("Storms destroyed homes in Georgia and Armenia.", "GEO"),
        ("Russian jets bombed Georgia in 2008.", "GEO"),
    ],
)
def test_a_state_beside_the_provinces_of_another(
    text: str, code: str | None, analyser: Analyser, knowledge: Knowledge
) -> None:
    analysis = analyser.analyse(make_report(text))
    mentions = resolve(analysis, knowledge).actors
    found = [m for m in mentions if analysis.text(m.first, m.last) == "Georgia"]
    assert [m.actors[0].code for m in found] == ([code] if code else [])
