"""Votes in named bodies."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


def test_a_veto_in_the_security_council(analyser: Analyser, knowledge: Knowledge):
    text = "The United States vetoed a Security Council draft on settlements on February 18, 2011."
    _, _, findings = read(text, analyser, knowledge, published="2011-02-20")
    (vote,) = findings.votes
    assert (vote.body, vote.date, vote.outcome) == ("UN Security Council", "2011-02-18", "vetoed")
    assert [(ballot.actor.code, ballot.vote) for ballot in vote.votes] == [("USA", "veto")]


def test_a_presidents_veto_is_no_vote(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Poland's president vetoed the bill.", analyser, knowledge)
    assert findings.votes == ()


def test_a_vote_without_a_stated_date_has_none(analyser: Analyser, knowledge: Knowledge):
    text = "Russia vetoed a draft at the Security Council."
    _, _, findings = read(text, analyser, knowledge)
    assert findings.votes[0].date is None
