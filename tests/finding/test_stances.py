from dataclasses import replace

import pytest

from communique.finding.positions import find_positions
from communique.finding.stances import checked
from communique.model.scores import StanceScores
from tests.read import read


class Reader:
    """Says what a test tells it to of every pair, and keeps the words it was asked about."""

    def __init__(self, *, favours=0.0, opposes=0.0):
        neutral = 1 - favours - opposes
        self.scores = StanceScores(
            neutral=neutral,
            source_favours=favours,
            target_favours=0.0,
            source_opposes=opposes,
            target_opposes=0.0,
        )
        self.asked = []

    def relation(self, source, target):
        return None

    def stance(self, source, target):
        self.asked.append((tuple(source), tuple(target)))
        return self.scores

    def factuality(self, predicate):
        return None


@pytest.mark.parametrize(
    ("told", "favours", "opposes", "settled"),
    [
        ("support", 0.1, 0.8, "oppose"),
        ("support", 0.3, 0.6, "support"),
        ("oppose", 0.9, 0.0, "support"),
        ("oppose", 0.1, 0.9, "oppose"),
        ("conditional", 0.0, 1.0, "conditional"),
        ("neutral", 0.0, 1.0, "neutral"),
    ],
)
def test_only_a_firm_contrary_turns_a_stance(told, favours, opposes, settled):
    assert checked(told, favours=favours, opposes=opposes) == settled


@pytest.fixture
def positions(analyser, knowledge):
    def find(text, reader):
        analysis, grounding, found = read(text, analyser, knowledge)
        positions = find_positions(analysis, grounding, replace(found, positions=()), reader)
        words = [
            tuple(" ".join(analysis.tokens[i].text for i in side) for side in pair)
            for pair in reader.asked
        ]
        return positions, words

    return find


@pytest.mark.model
def test_a_stand_on_a_party_is_put_to_the_reader(positions):
    (position,), asked = positions("Ghana backed Togo on Friday.", Reader(opposes=0.95))
    assert (position.issue, position.stance) == ("Togo", "oppose")
    assert asked == [("Ghana", "Togo")]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Ghana backed sanctions against Togo.",  # for them is against it
        "Ghana backed the overthrow of the Togolese president.",
        "Ghana might back Togo.",
        "Ghana backed Togo.",
    ],
)
def test_what_is_no_plain_stand_on_a_party_stays(text, positions):
    reader = Reader(favours=0.9)
    found, asked = positions(text, reader)
    told, _ = positions(text, Reader())
    assert [position.stance for position in found] == [position.stance for position in told]
    assert len(asked) == ("Togo." in text and "might" not in text and "sanctions" not in text)
