"""Totals of a war or of years are no toll of one deed; a toll since Thursday is."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "More than 30,000 people have been killed since the war began in 2011.",
        "More than 30,000 people have been killed since March 2011 in Libya.",
        "At least 6,000 people have been killed in eastern Ukraine since the start of the conflict.",
        "The conflict has killed more than 10,000 people in Yemen.",
        "The war has claimed the lives of 10,000 soldiers.",
        "Rebels attacked a base in Aden. Some 10,000 people have died in the four-year war.",
        "Militants in Mali have killed 500 soldiers in the past two years.",
        "Militants in Mali have killed 500 soldiers so far this year.",
    ],
)
def test_totals_are_no_size(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert all(event.size is None for event in findings.events)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels in Yemen have killed 30 soldiers since Sunday.",
        "Rebels in Yemen killed 30 soldiers in the past two days.",
        "Thirty soldiers were killed by rebels in the war in Yemen on Tuesday.",
        "Rebels killed 30 soldiers in Yemen, where a war has raged since 2014.",
        "The ambush, the worst since 2011, killed 30 soldiers in Yemen.",
    ],
)
def test_tolls_of_the_news_are(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    tolls = [event.size.dead for event in findings.events if event.size and event.size.dead]
    assert [toll.n for toll in tolls] == [30]
