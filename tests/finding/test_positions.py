"""Who stands where on what."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "code", "stance", "words"),
    [
        ("Norway opposes the whaling ban.", "NOR", "oppose", "whaling ban"),
        ("Ghana is against higher tariffs.", "GHA", "oppose", "tariffs"),
        ("India backs a permanent seat for Brazil.", "IND", "support", "permanent seat"),
        ("Kenya called for an arms embargo.", "KEN", "support", "arms embargo"),
        ("Chile does not support the new tribunal.", "CHL", "oppose", "tribunal"),
        ("Chile is not opposed to the new tribunal.", "CHL", "neutral", "tribunal"),
        ("Kenya has not asked for a loan.", "KEN", "neutral", "loan"),
        ("Peru might back the proposed canal.", "PER", "conditional", "canal"),
    ],
)
def test_stance_and_issue(
    text: str, code: str, stance: str, words: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    (position,) = findings.positions
    assert (position.actor.code, position.stance) == (code, stance)
    assert words in position.issue


def test_a_country_has_one_name_in_an_issue(analyser: Analyser, knowledge: Knowledge):
    keys = [
        read(f"Norway opposes {issue}.", analyser, knowledge)[2].positions[0].issue_key
        for issue in ("the war in Yemen", "the Yemeni war")
    ]
    assert keys[0] == keys[1]


def test_a_coordinated_object_is_two_issues(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Norway opposes tariffs and quotas.", analyser, knowledge)
    assert [position.issue for position in findings.positions] == ["tariffs", "quotas"]
